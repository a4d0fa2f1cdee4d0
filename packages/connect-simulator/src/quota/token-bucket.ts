import type { Rate } from './rate.js';

/** Admits calls at the pace of a rate. */
export interface TokenBucket {
  /** Whether a call at this instant (milliseconds) is admitted; one that is not takes nothing. */
  readonly take: (at: number) => boolean;
}

/** A bucket that starts full, holds `burst` tokens and refills by `rate` a second. */
export function tokenBucket({ rate, burst }: Rate, start: number): TokenBucket {
  if (burst === Number.POSITIVE_INFINITY) return { take: () => true };
  // Counted in thousandths of a token (a rate per second is the same number of those per millisecond).
  const full = burst * 1_000;
  let level = full;
  let filledAt = start;
  return {
    take: (at) => {
      const elapsed = Math.max(0, at - filledAt);
      level = Math.min(full, level + elapsed * rate);
      filledAt += elapsed;
      if (level < 1_000) return false;
      level -= 1_000;
      return true;
    },
  };
}
