import { ConnectClient } from '@aws-sdk/client-connect';
import { simulatedTime, type SimulatedTime } from '@rollcall/connect-simulator';
import type { Directory } from '@rollcall/core';
import { connectDirectory, type ConnectDirectoryOptions } from '../src/connect-directory.js';

/** Where a directory for a test is to be found. */
export interface TestServer {
  readonly endpoint: string;
  readonly instanceId: string;
  readonly stalled?: () => number;
}

/** A client of the SDK as hosts have it, during whose calls time stands still. */
export function clientOn(server: TestServer, time: SimulatedTime, latencyMs?: () => number): ConnectClient {
  const client = new ConnectClient({
    region: 'us-east-1',
    endpoint: server.endpoint,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' },
  });
  const { stalled } = server;
  return time.clientOf(client, {
    ...(stalled === undefined ? {} : { stalled }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
  });
}

/** A directory for a test, through the SDK's own client over HTTP, whose keys nobody checks, in simulated time. */
export function directoryOn(
  server: TestServer,
  options: Partial<ConnectDirectoryOptions> = {},
  time: SimulatedTime = simulatedTime(),
): Directory {
  return connectDirectory({
    client: clientOn(server, time),
    instanceId: server.instanceId,
    clock: time,
    random: () => 0.5,
    ...options,
  });
}
