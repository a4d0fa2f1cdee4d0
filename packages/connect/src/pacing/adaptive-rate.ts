/** A rate that gives way when calls are throttled. Instants are in milliseconds. */
export interface AdaptiveRate {
  /** Calls a second, at this instant. */
  readonly perSecond: (at: number) => number;
  /** A call that was sent at `sentAt` was let in. */
  readonly admitted: (sentAt: number) => void;
  /** A call that was sent at `sentAt` was throttled. */
  readonly throttled: (sentAt: number, at: number) => void;
}

const DECREASE = 0.85;
/** The share of the ceiling that comes back each second: a single decrease is made good in 75 s. */
const INCREASE_PER_SECOND = 0.002;
const FLOOR = 0.05;

/**
 * Additive increase, multiplicative decrease, between a twentieth of the ceiling and the ceiling. Calls that were on
 * their way when the rate was lowered tell nothing new; nor does a call throttled before any was let in, for whoever is
 * let in at no rate is not too fast: a storm costs one decrease, and ends at nearly the rate at which it began.
 *
 * The steps are small because the account's bucket holds a few tokens: what a rate just below its share leaves in it, a
 * rate just above it uses, and the mean of the two is the share.
 */
export function adaptiveRate(ceiling: number, start: number): AdaptiveRate {
  let rate = ceiling;
  let raisedAt = start;
  let loweredAt = Number.NEGATIVE_INFINITY;
  let admittedSince = true;
  const perSecond = (at: number): number => {
    const seconds = Math.max(0, at - raisedAt) / 1000;
    rate = Math.min(ceiling, rate + ceiling * INCREASE_PER_SECOND * seconds);
    raisedAt = Math.max(raisedAt, at);
    return rate;
  };
  return {
    perSecond,
    admitted: (sentAt) => {
      if (sentAt > loweredAt) admittedSince = true;
    },
    throttled: (sentAt, at) => {
      if (sentAt <= loweredAt || !admittedSince) return;
      rate = Math.max(ceiling * FLOOR, perSecond(at) * DECREASE);
      loweredAt = at;
      admittedSince = false;
    },
  };
}
