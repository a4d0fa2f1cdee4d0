import type { User } from '@aws-sdk/client-connect';
import {
  err,
  ok,
  unreadFields,
  type CancelSignal,
  type Directory,
  type DirectoryChange,
  type DirectoryUser,
  type DirectoryWriteError,
  type Result,
} from '@rollcall/core';
import { isRefusal, type Failure } from '../call/failure.js';
import { explained } from './explained.js';
import { makeCalls } from './make-calls.js';
import { neededCallsBy, type NeededCalls } from './needed-calls.js';
import { proven } from './proven.js';
import { needsProof } from './untaken-field.js';
import type { UpdateCall } from './update-call.js';
import type { UpdateUserParts } from './update-user-parts.js';
import { userAfter } from './user-after.js';

/** Carries out one change: the calls that it takes, one after the other, and none if all is as wanted. */
export function updateUserBy(parts: UpdateUserParts): Directory['updateUser'] {
  const carryOut = carryOutBy(parts, neededCallsBy(parts));
  return async ({ user, change, signal }) => {
    const done = await parts.turn(user.id, signal, () => carryOut(user, change, signal));
    return done === 'cancelled' ? err({ code: 'cancelled' }) : done;
  };
}

type CarryOut = (
  user: DirectoryUser,
  change: DirectoryChange,
  signal: CancelSignal | undefined,
) => Promise<Result<void, DirectoryWriteError>>;

function carryOutBy(parts: UpdateUserParts, neededCalls: NeededCalls): CarryOut {
  const carryOut: CarryOut = async (user, change, signal) => {
    const calls = await neededCalls(user, change, signal);
    if (calls.isErr()) return err(calls.error);
    const before = parts.memory.recall(user);
    const stopped = await makeCalls(parts.call, calls.value, signal);
    if (stopped !== undefined) {
      const { failure, trace } = stopped;
      if (trace === 'perhaps') parts.writes.perhapsChanged(user.id, change);
      // What was taken away or is not there to be changed any more may be the work of the earlier attempt.
      if (change.group === 'proficiencies' && hasEarlierAttempt(failure))
        return carryOut(withoutProficiencies(user), change, signal);
      return err(await explained(parts, user, change, failure, signal));
    }
    if (calls.value.length === 0) return ok(undefined);
    parts.writes.changed(user.id, change);
    parts.memory.remember(user, userAfterAll(before, calls.value));
    if (before === undefined || !needsProof(change, before, calls.value)) return ok(undefined);
    return proven(parts, { user, change, before, calls: calls.value }, signal);
  };
  return carryOut;
}

function hasEarlierAttempt(failure: Failure): boolean {
  return isRefusal(failure) && failure.earlierAttempt !== undefined;
}

function withoutProficiencies(user: DirectoryUser): DirectoryUser {
  return { ...user, unread: unreadFields([...user.unread, 'proficiencies']) };
}

function userAfterAll(user: User | undefined, calls: readonly UpdateCall[]): User | undefined {
  return calls.reduce<User | undefined>((known, call) => known && userAfter(known, call), user);
}
