/** Gives calls out at a rate that can change. Instants are in milliseconds, and do not go back. */
export interface TokenBucket {
  /** How long until there is a token. */
  readonly wait: (at: number) => number;
  /** Takes a token; where there is none, it is owed. */
  readonly take: (at: number) => void;
  /** Leaves at most so many tokens, of which fewer than none are owed. */
  readonly drainTo: (tokens: number, at: number) => void;
  readonly setRate: (perSecond: number, at: number) => void;
}

/** Below this a token counts as whole: what a clock of whole milliseconds and sums of fractions lose. */
const ROUNDING = 1e-6;

/** A bucket that is full at `start`. */
export function tokenBucket(capacity: number, perSecond: number, start: number): TokenBucket {
  let level = capacity;
  let rate = perSecond;
  let filledAt = start;
  const fill = (at: number): void => {
    level = Math.min(capacity, level + (Math.max(0, at - filledAt) * rate) / 1000);
    filledAt = Math.max(filledAt, at);
  };
  return {
    wait: (at) => {
      fill(at);
      return level >= 1 - ROUNDING ? 0 : ((1 - level) * 1000) / rate;
    },
    take: (at) => {
      fill(at);
      level -= 1;
    },
    drainTo: (tokens, at) => {
      fill(at);
      level = Math.min(level, tokens);
    },
    setRate: (next, at) => {
      fill(at);
      rate = next;
    },
  };
}
