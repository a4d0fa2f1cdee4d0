import type { SimulatorClock } from './simulator-clock.js';

/** A clock that stands still until it is told to move. */
export interface ManualClock extends SimulatorClock {
  readonly advance: (milliseconds: number) => void;
}

/** A clock for tests, driven by them. It starts at 2026-01-01T00:00:00Z unless told otherwise. */
export function manualClock(start: number = Date.UTC(2026, 0, 1)): ManualClock {
  let time = start;
  return {
    now: () => time,
    advance: (milliseconds) => {
      if (!(milliseconds >= 0)) throw new RangeError('A clock does not run backwards.');
      time += milliseconds;
    },
  };
}
