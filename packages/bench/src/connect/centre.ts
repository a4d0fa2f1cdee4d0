import { ConnectClient } from '@aws-sdk/client-connect';
import { createUserAdministration, type IntegratedUserAdministration } from '@rollcall/administration';
import { connectDirectory } from '@rollcall/connect';
import {
  simulatedTime,
  startConnectSimulator,
  type ConnectSimulator,
  type ConnectSimulatorOptions,
  type SimulatedTime,
} from '@rollcall/connect-simulator';
import { instantOf } from '@rollcall/core';
import { exampleCatalog } from '@rollcall/core/example-catalog';
import { memoryStores } from '@rollcall/memory';
import { seeded } from './seeded.js';

// The SDK tells of its coming end of support for Node 20, which is not what is measured.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/** A contact centre in simulated time, and what a host has to administer its users: nothing else is measured. */
export interface Centre {
  readonly simulator: ConnectSimulator;
  readonly time: SimulatedTime;
  readonly admin: IntegratedUserAdministration<typeof exampleCatalog>;
  /** How many writes were told to the host, here and in Amazon Connect. */
  readonly writesTold: () => number;
}

/**
 * Opens a centre of so many users at AWS's default quotas, two calls a second in bursts of five, reached through the SDK's
 * own client over HTTP and a network that takes 40 to 120 ms.
 */
export async function openCentre(users: number, options: ConnectSimulatorOptions = {}): Promise<Centre> {
  const time = simulatedTime();
  const simulator = await startConnectSimulator({
    clock: time,
    seed: { users },
    quotas: { usersPerInstance: 1_000_000 },
    ...options,
  });
  const client = new ConnectClient({
    endpoint: simulator.endpoint,
    region: simulator.region,
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  const network = seeded(7);
  const { stalled } = simulator;
  const directory = connectDirectory({
    client: time.clientOf(client, { stalled, latencyMs: () => 40 + 80 * network() }),
    instanceId: simulator.instanceId,
    clock: time,
    random: seeded(11),
  });
  let told = 0;
  const admin = createUserAdministration({
    catalog: exampleCatalog,
    ...memoryStores({ environment: 'bench' }),
    directory,
    clock: { now: () => instantOf(time.now()) },
    onChange: () => void (told += 1),
  });
  return { simulator, time, admin, writesTold: () => told };
}
