import { ConnectClient } from '@aws-sdk/client-connect';
import {
  simulatedTime,
  startConnectSimulator,
  unlimitedRate,
  type Fault,
  type SimulatorSeed,
} from '@rollcall/connect-simulator';
import type { DirectoryWorldFault } from '@rollcall/testkit';

/** In milliseconds of the simulator's own time. */
export const YEAR = 365 * 24 * 3_600_000;

/** When a simulator suffers what: the clock is moved there to let it fail. */
export const troubles: Readonly<Record<DirectoryWorldFault, number>> = {
  down: YEAR,
  throttling: 2 * YEAR,
  'answers-lost': 3 * YEAR,
};

/** A fresh simulator of Amazon Connect, and how adapters reach an instance of it over HTTP with the SDK's own client. */
export async function simulatedConnect(faults: readonly Fault[], seed: SimulatorSeed) {
  const time = simulatedTime();
  const simulator = await startConnectSimulator({
    clock: time,
    faults,
    seed,
    quotas: { default: unlimitedRate },
  });
  const client = new ConnectClient({
    region: simulator.region,
    endpoint: simulator.endpoint,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  return {
    time,
    simulator,
    reach: (instanceId: string) => ({
      client: time.clientOf(client),
      instanceId,
      clock: time,
      attempts: 3,
      patienceMs: 5000,
    }),
    close: async () => {
      client.destroy();
      await simulator.close();
    },
  };
}
