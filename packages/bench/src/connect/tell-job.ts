import { atMost, type BenchResult } from '../measure.js';
import type { Job } from './job.js';

/** Tells of bulk work at a quota that is its own: the time of its busiest lane, and what was throttled. */
export function tellJob(
  tell: (result: BenchResult) => void,
  { name, seconds, boundSeconds, throttledShare }: Job<unknown>,
): void {
  tell(atMost(`${name}, time over the quota bound`, seconds / boundSeconds, 1.03));
  tell(atMost(`${name}, throttled share of calls`, throttledShare, 0.01));
}
