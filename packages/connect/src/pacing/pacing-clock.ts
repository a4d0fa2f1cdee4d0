import type { CancelSignal } from '@rollcall/core';

/** The time by which calls are paced, repeated and given up. */
export interface PacingClock {
  /** Milliseconds since any origin; it never runs backwards. */
  readonly now: () => number;
  /** Ends after so many milliseconds, or as soon as `signal` is aborted. It never rejects, and leaves no timer behind. */
  readonly sleep: (milliseconds: number, signal?: CancelSignal) => Promise<void>;
}
