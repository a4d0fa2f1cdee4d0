import {
  simulatedTime,
  startConnectSimulator,
  type ConnectSimulator,
  type ConnectSimulatorOptions,
  type SimulatedTime,
} from '@rollcall/connect-simulator';
import type { Directory } from '@rollcall/core';
import { onTestFinished } from 'vitest';
import { connectDirectory, type ConnectDirectoryOptions } from '../src/connect-directory.js';
import { clientOn } from './directory-on.js';
import { seeded } from './seeded.js';

/** A contact centre in simulated time, whose network takes 40 to 120 ms, and a directory on it. */
export async function simulatedCentre(
  options: ConnectSimulatorOptions = {},
  directoryOptions: Partial<ConnectDirectoryOptions> = {},
): Promise<{
  readonly simulator: ConnectSimulator;
  readonly time: SimulatedTime;
  readonly directory: Directory;
}> {
  const time = simulatedTime();
  const simulator = await startConnectSimulator({ clock: time, ...options });
  onTestFinished(simulator.close);
  const network = seeded(7);
  const directory = connectDirectory({
    client: clientOn(simulator, time, () => 40 + 80 * network()),
    instanceId: simulator.instanceId,
    clock: time,
    random: seeded(11),
    ...directoryOptions,
  });
  return { simulator, time, directory };
}

/** Does work on each item, so many at a time, as a run of a plan does. */
export async function sideBySide<Item>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = [...items].reverse();
  const lane = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
}
