import type { CancelSignal, OperationQuota } from '@rollcall/core';
import { adaptiveRate } from './adaptive-rate.js';
import { backoffMs } from './backoff.js';
import { laneQueue, type Entered } from './lane-queue.js';
import type { PacingClock } from './pacing-clock.js';
import { tokenBucket } from './token-bucket.js';

/** What one attempt at a call told about the pace. */
export interface Attempted {
  /** Whether the quota had room for it; `unknown` where no answer came. */
  readonly quota: 'admitted' | 'throttled' | 'unknown';
  readonly retryAfterMs?: number | undefined;
}

/** The calls of one operation, in turn and at its pace. */
export interface Lane {
  /** A place in the order of calls, which a call keeps when it is repeated. */
  readonly place: () => number;
  /**
   * Waits until the call of that place may be sent: `cancelled` if its signal was aborted before, `turned-away` if the
   * lane pauses for longer than anybody has patience for.
   */
  readonly enter: (place: number, signal: CancelSignal | undefined) => Promise<Entered>;
  /** For how long the lane pauses yet. */
  readonly pausedMs: () => number;
  /** Takes in how an attempt ended. */
  readonly note: (attempted: Attempted, sentAt: number) => void;
}

/** What a lane is made of. */
export interface LaneParts {
  /** What it may take of the account's quota. */
  readonly quota: OperationQuota;
  /** How many calls it may hold back for later. */
  readonly capacity: number;
  /** Who would have to wait longer for the end of a pause is turned away; nobody, if not said. */
  readonly patienceMs?: number;
  readonly clock: PacingClock;
  readonly random: () => number;
}

/**
 * A token bucket with an adaptive rate. A throttled call tells that the account's bucket is emptier than this one knew:
 * it is left owing a token, so that the account's is ahead of it again, and the lane pauses, longer with each call that
 * is throttled before one is let in.
 */
export function createLane({ quota, capacity, patienceMs = Infinity, clock, random }: LaneParts): Lane {
  const start = clock.now();
  const rate = adaptiveRate(quota.perSecond, start);
  const bucket = tokenBucket(capacity, quota.perSecond, start);
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let throttledAt = Number.NEGATIVE_INFINITY;
  let throttledInARow = 0;
  let places = 0;
  const wait = (): number => {
    const at = clock.now();
    bucket.setRate(rate.perSecond(at), at);
    return Math.max(bucket.wait(at), pausedUntil - at);
  };
  const queue = laneQueue({ wait, take: () => bucket.take(clock.now()), clock });
  const pausedMs = (): number => Math.max(0, pausedUntil - clock.now());
  const pause = (milliseconds: number): void => {
    pausedUntil = Math.max(pausedUntil, clock.now() + milliseconds);
    if (pausedMs() > patienceMs) queue.turnAway();
  };
  const giveWay = (sentAt: number): void => {
    const at = clock.now();
    rate.throttled(sentAt, at);
    bucket.drainTo(-1, at);
    if (sentAt <= throttledAt) return;
    throttledAt = at;
    throttledInARow += 1;
    pause(backoffMs(throttledInARow, random));
  };
  return {
    place: () => (places += 1),
    enter: async (place, signal) =>
      pausedMs() > patienceMs ? 'turned-away' : await queue.enter(place, signal),
    pausedMs,
    note: ({ quota: told, retryAfterMs = 0 }, sentAt) => {
      if (told === 'throttled') giveWay(sentAt);
      if (told === 'admitted') {
        rate.admitted(sentAt);
        if (sentAt > throttledAt) throttledInARow = 0;
      }
      if (retryAfterMs > 0) pause(retryAfterMs);
    },
  };
}
