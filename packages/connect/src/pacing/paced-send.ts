import { err, type Result } from '@rollcall/core';
import { isRefusal, type Failure } from '../call/failure.js';
import type { ConnectOperation } from '../call/operation.js';
import type { Attempt, Send, SendOnce } from '../call/send.js';
import { backoffMs } from './backoff.js';
import type { Attempted, Lane } from './lane.js';
import type { PacingClock } from './pacing-clock.js';
import { reach, type Reach } from './reach.js';
import { hasUnknownEnd, isRepeatable } from './repetition.js';

/** When a call that fails is given up. */
export interface Patience {
  /** How many attempts may fail otherwise than by throttling. */
  readonly attempts: number;
  /** For how long, from the first attempt on, a call may go on being throttled. */
  readonly throttledMs: number;
}

/** What stands between a call and the client. */
export interface PacedSendParts {
  readonly laneOf: (operation: ConnectOperation) => Lane;
  readonly sendOnce: SendOnce;
  readonly patience: Patience;
  readonly clock: PacingClock;
  readonly random: () => number;
}

/** Sends each call in the lane of its operation, and repeats it there, in its old place, while that may help. */
export function pacedSend(parts: PacedSendParts): Send {
  const reached = reach();
  return async (operation, command, signal) => {
    const lane = parts.laneOf(operation);
    const place = lane.place();
    const history = callHistory(parts, operation, reached);
    let last: Result<unknown, Failure> | undefined;
    for (;;) {
      const entered = await lane.enter(place, signal);
      if (entered === 'cancelled') return err({ code: 'cancelled' });
      if (entered === 'turned-away')
        return last ?? err({ code: 'throttled', operation, retryAfterMs: Math.ceil(lane.pausedMs()) });
      const sentAt = parts.clock.now();
      const attempt = await parts.sendOnce(operation, command, signal);
      lane.note(attemptedBy(attempt), sentAt);
      reached.note(attempt);
      const next = history.after(attempt, sentAt);
      if ('end' in next) return next.end;
      last = attempt.answer;
      if (next.waitMs > 0) await parts.clock.sleep(next.waitMs, signal);
    }
  };
}

type Next = { readonly end: Result<unknown, Failure> } | { readonly waitMs: number };

function callHistory(
  { patience, clock, random }: PacedSendParts,
  operation: ConnectOperation,
  reached: Reach,
) {
  let firstSentAt: number | undefined;
  let failed = 0;
  return {
    after: ({ answer }: Attempt, sentAt: number): Next => {
      firstSentAt ??= sentAt;
      if (answer.isOk()) return { end: answer };
      const failure = answer.error;
      if (!isRepeatable(operation, failure)) return { end: err(withPast(failure, failed)) };
      if (failure.code === 'throttled') {
        return clock.now() - firstSentAt < patience.throttledMs ? { waitMs: 0 } : { end: answer };
      }
      failed += 1;
      return failed < reached.attempts(failure, patience.attempts)
        ? { waitMs: backoffMs(failed, random) }
        : { end: answer };
    },
  };
}

/** Says of a refusal that an earlier attempt may have done what this one was refused. */
function withPast(failure: Failure, failed: number): Failure {
  return isRefusal(failure) && failed > 0 ? { ...failure, earlierAttempt: 'unknown-end' } : failure;
}

function attemptedBy({ answer, retryAfterMs }: Attempt): Attempted {
  if (answer.isOk()) return { quota: 'admitted' };
  const { error } = answer;
  if (error.code === 'throttled') return { quota: 'throttled', retryAfterMs };
  const quota = hasUnknownEnd(error) || error.code === 'cancelled' ? 'unknown' : 'admitted';
  return { quota, retryAfterMs };
}
