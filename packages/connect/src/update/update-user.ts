import {
  err,
  fieldGroups,
  ok,
  type CancelSignal,
  type Directory,
  type DirectoryChange,
  type DirectoryUser,
  type DirectoryWriteError,
  type Result,
} from '@rollcall/core';
import type { Call } from '../call/call.js';
import { isNotFound, unexpectedAnswer, writeErrorOf, type Failure } from '../call/failure.js';
import { refusal } from '../refusal.js';
import { describedUser } from '../user/map-user.js';
import { neededCallsBy, type NeededCallsParts } from './needed-calls.js';
import { needsProof, untakenField } from './untaken-field.js';
import type { UpdateCall } from './update-call.js';
import { userAfter } from './user-after.js';

type Parts = NeededCallsParts & { readonly call: Call };

/** Carries out one change: the calls that it takes, one after the other, and none if all is as wanted. */
export function updateUserBy(parts: Parts): Directory['updateUser'] {
  const neededCalls = neededCallsBy(parts);
  return async ({ user, change, signal }) => {
    const calls = await neededCalls(user, change, signal);
    if (calls.isErr()) return err(calls.error);
    const before = parts.memory.recall(user);
    for (const call of calls.value) {
      const answer = await parts.call(call, signal);
      if (answer.isErr()) return err(await explained(parts, user, change, answer.error, signal));
      const known = parts.memory.recall(user);
      parts.memory.remember(user, known && userAfter(known, call));
    }
    const last = calls.value.at(-1);
    if (last === undefined || before === undefined || !needsProof(change, before, calls.value))
      return ok(undefined);
    return proven(parts, user, change, last, signal);
  };
}

/** A 404 is the user's, or the instance's, or that of something named in the change: looking the user up tells. */
async function explained(
  { describe, memory }: Parts,
  user: DirectoryUser,
  change: DirectoryChange,
  failure: Failure,
  signal: CancelSignal | undefined,
): Promise<DirectoryWriteError> {
  if (isNotFound(failure)) {
    const told = await describe(user.id, signal);
    if (told.isErr()) return told.error;
    memory.remember(user, told.value);
  }
  const [only, ...others] = fieldGroups[change.group];
  const error = writeErrorOf(failure, others.length === 0 ? only : undefined);
  return isNotFound(failure) && error.code === 'directory-refused' ? { ...error, ...UNKNOWN } : error;
}

const UNKNOWN = { rule: 'unknown' } as const;

async function proven(
  { describe, memory }: Parts,
  user: DirectoryUser,
  change: DirectoryChange,
  { operation }: UpdateCall,
  signal: CancelSignal | undefined,
): Promise<Result<void, DirectoryWriteError>> {
  const told = await describe(user.id, signal);
  if (told.isErr()) return err(told.error);
  memory.remember(user, told.value);
  const after = describedUser(told.value);
  if (after.isErr()) return err(unexpectedAnswer('DescribeUser'));
  const untaken = untakenField(change, after.value);
  return untaken === undefined ? ok(undefined) : err(refusal(operation, untaken, 'not-taken'));
}
