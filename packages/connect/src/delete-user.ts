import {
  err,
  ok,
  type CancelSignal,
  type Directory,
  type DirectoryWriteError,
  type Result,
} from '@rollcall/core';
import type { Call } from './call/call.js';
import { isNotFound, writeErrorOf, type Failure } from './call/failure.js';
import type { Instance } from './instance/instance.js';
import { isPerhapsDone } from './pacing/repetition.js';
import type { InTurn } from './user/in-turn.js';
import type { RecentWrites } from './user/recent-writes.js';

/** What deleting takes. */
export interface DeleteUserParts {
  readonly call: Call;
  readonly instance: Instance;
  readonly writes: Pick<RecentWrites, 'deleted' | 'perhapsDeleted'>;
  readonly turn: InTurn;
}

/**
 * Deletes a user. Its 404 says "no such user" only once the instance is known to exist; after an attempt whose end is
 * unknown it says that the user is gone, as was wanted.
 */
export function deleteUserBy(parts: DeleteUserParts): Directory['deleteUser'] {
  return async ({ id, signal }) => {
    const answer = await parts.turn(id, signal, () =>
      parts.call({ operation: 'DeleteUser', input: { UserId: id } }, signal),
    );
    if (answer === 'cancelled') return err({ code: 'cancelled' });
    const deleted = answer.isOk() ? ok(undefined) : await explained(parts.instance, answer.error, signal);
    if (deleted.isOk() || deleted.error.code === 'directory-user-not-found') parts.writes.deleted(id);
    else if (answer.isErr() && isPerhapsDone(answer.error)) parts.writes.perhapsDeleted(id);
    return deleted;
  };
}

async function explained(
  instance: Instance,
  failure: Failure,
  signal: CancelSignal | undefined,
): Promise<Result<void, DirectoryWriteError>> {
  if (!isNotFound(failure)) return err(writeErrorOf(failure));
  const instanceExists = await instance.identityType(signal);
  if (instanceExists.isErr()) return err(instanceExists.error);
  return failure.earlierAttempt === undefined ? err({ code: 'directory-user-not-found' }) : ok(undefined);
}
