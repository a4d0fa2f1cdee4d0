import { ConnectClient } from '@aws-sdk/client-connect';
import { connectDirectory } from '@rollcall/connect';
import { simulatedTime, startConnectSimulator, type ConnectSimulator } from '@rollcall/connect-simulator';
import type { Directory } from '@rollcall/core';

// The SDK tells of its coming end of support for Node 20, which is no part of the story.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/** An Amazon Connect instance of 500 users, simulated, and the directory that reaches it through the AWS SDK. */
export async function openContactCentre(): Promise<{ simulator: ConnectSimulator; directory: Directory }> {
  const time = simulatedTime();
  const simulator = await startConnectSimulator({
    clock: time,
    quotas: { usersPerInstance: 1000 },
    seed: { users: 500 },
  });
  const client = new ConnectClient({
    endpoint: simulator.endpoint,
    region: simulator.region,
    credentials: { accessKeyId: 'demo', secretAccessKey: 'demo' },
  });
  const directory = connectDirectory({
    client: time.clientOf(client),
    instanceId: simulator.instanceId,
    clock: time,
  });
  return { simulator, directory };
}
