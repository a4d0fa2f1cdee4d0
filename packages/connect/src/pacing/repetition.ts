import { isRefusal, type Failure } from '../call/failure.js';
import type { ConnectOperation } from '../call/operation.js';

/**
 * Whether a call may have been carried out all the same: no answer came, or one that does not say. A throttled call was
 * not, and a refused one either.
 */
export function hasUnknownEnd(failure: Failure): boolean {
  return failure.code === 'unavailable' || failure.code === 'timed-out';
}

/** Whether a write that ended so may have been carried out all the same, by this attempt or by one before it. */
export function isPerhapsDone(failure: Failure): boolean {
  if (isRefusal(failure)) return failure.earlierAttempt !== undefined;
  return failure.code !== 'invalid-request';
}

/**
 * Whether a call is worth repeating as it is. Reads are; so are updates, tags, proficiencies and deletion, which say how
 * things are to be; and an agent status is known by its name, so that making one twice does no harm. Creation of a user
 * is not: whether it was carried out is to be found out first.
 */
export function isRepeatable(operation: ConnectOperation, failure: Failure): boolean {
  if (failure.code === 'throttled') return true;
  return hasUnknownEnd(failure) && operation !== 'CreateUser';
}
