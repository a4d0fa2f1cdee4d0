import { defaultRate } from '@rollcall/connect-simulator';
import type { Centre } from './centre.js';

/** What a piece of work took. */
export interface Job<Answer> {
  readonly name: string;
  readonly answer: Answer;
  /** Of simulated time. */
  readonly seconds: number;
  readonly calls: number;
  /** How long the quota makes its busiest lane take, throttled calls not counted: no client is faster. */
  readonly boundSeconds: number;
  /** The throttled share of the calls of the lane that was throttled most. */
  readonly throttledShare: number;
}

/** The least time in which so many calls of one operation are let in, by a bucket that is full. */
export function quotaBound(calls: number, perSecond = defaultRate.rate): number {
  return Math.max(0, calls - defaultRate.burst) / perSecond;
}

const LONG_ENOUGH_TO_FILL_BUCKETS_MS = 60_000;

/**
 * Does a piece of work, with all buckets full, and says what it took. Work in simulated time is the same for the same
 * seeds, but for the order in which calls of one instant arrive: one run is enough.
 */
export async function runJob<Answer>(
  name: string,
  { simulator, time }: Centre,
  work: () => Promise<Answer>,
): Promise<Job<Answer>> {
  await time.sleep(LONG_ENOUGH_TO_FILL_BUCKETS_MS);
  simulator.clearCalls();
  const start = time.now();
  const begun = performance.now();
  const answer = await work();
  const here = (performance.now() - begun) / 1000;
  const seconds = (time.now() - start) / 1000;
  const counters = [...simulator.counters()];
  const lanes = counters.map(([operation, { calls }]) => `${calls} ${operation}`).join(', ');
  console.error(`${name}: ${lanes}; ${seconds.toFixed(1)} s simulated in ${here.toFixed(1)} s`);
  return {
    name,
    answer,
    seconds,
    calls: simulator.calls().length,
    boundSeconds: Math.max(...counters.map(([, { calls, throttled }]) => quotaBound(calls - throttled))),
    throttledShare: Math.max(...counters.map(([, { calls, throttled }]) => throttled / calls)),
  };
}
