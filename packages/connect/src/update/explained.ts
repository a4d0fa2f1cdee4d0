import {
  fieldGroups,
  type CancelSignal,
  type DirectoryChange,
  type DirectoryUser,
  type DirectoryWriteError,
} from '@rollcall/core';
import { isNotFound, writeErrorOf, type Failure } from '../call/failure.js';
import type { DescribeUser } from '../user/describe-user.js';
import type { UserMemory } from '../user/user-memory.js';

const UNKNOWN = { rule: 'unknown' } as const;

/** A 404 is the user's, or the instance's, or that of something named in the change: looking the user up tells. */
export async function explained(
  { describe, memory }: { readonly describe: DescribeUser; readonly memory: UserMemory },
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
