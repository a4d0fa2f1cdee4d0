import type { BenchResult } from '../measure.js';
import { benchApply } from './bench-apply.js';
import { benchExistence } from './bench-existence.js';
import { benchJoin } from './bench-join.js';
import { benchSettings } from './bench-settings.js';

/** What core does to many users, in the order of the goals. */
export async function benchCore(tell: (result: BenchResult) => void): Promise<void> {
  await benchSettings(tell);
  await benchApply(tell);
  await benchExistence(tell);
  await benchJoin(tell);
}
