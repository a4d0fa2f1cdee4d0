import { setTimeout } from 'node:timers/promises';

const TURNS = 3000;
const PAUSE_MS = 10;

/** Asks until something holds, and gives up after a while. */
export async function waitUntil(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    if (await holds()) return;
    await setTimeout(PAUSE_MS);
  }
  throw new Error('It did not come to that.');
}
