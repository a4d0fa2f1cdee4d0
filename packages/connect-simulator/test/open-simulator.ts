import { ConnectClient } from '@aws-sdk/client-connect';
import { onTestFinished } from 'vitest';
import {
  type ConnectSimulator,
  type ConnectSimulatorOptions,
  type ManualClock,
  manualClock,
  startConnectSimulator,
  unlimitedRate,
} from '../src/index.js';

/** A simulator for one test, with a real SDK client that makes one attempt and no more. */
export interface OpenedSimulator {
  readonly simulator: ConnectSimulator;
  readonly client: ConnectClient;
  readonly clock: ManualClock;
  /** The instance's id, and that of its first user. */
  readonly InstanceId: string;
  readonly UserId: string;
}

export async function openSimulator(options: ConnectSimulatorOptions = {}): Promise<OpenedSimulator> {
  const clock = manualClock();
  const simulator = await startConnectSimulator({
    clock,
    quotas: { default: unlimitedRate },
    ...options,
    seed: { users: 1, ...options.seed },
  });
  const client = new ConnectClient({
    region: simulator.region,
    endpoint: simulator.endpoint,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    await simulator.close();
  });
  const [user] = simulator.state.users.all();
  return { simulator, client, clock, InstanceId: simulator.instanceId, UserId: user?.Id ?? '' };
}
