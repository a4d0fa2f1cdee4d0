import { err, ok, type Directory } from '@rollcall/core';
import type { Call } from './call/call.js';
import { isNotFound, writeErrorOf } from './call/failure.js';
import type { Instance } from './instance/instance.js';

/** Deletes a user. Its 404 says "no such user" only once the instance is known to exist. */
export function deleteUserBy(call: Call, instance: Instance): Directory['deleteUser'] {
  return async ({ id, signal }) => {
    const answer = await call({ operation: 'DeleteUser', input: { UserId: id } }, signal);
    if (answer.isOk()) return ok(undefined);
    if (!isNotFound(answer.error)) return err(writeErrorOf(answer.error));
    const instanceExists = await instance.identityType(signal);
    return err(instanceExists.isOk() ? { code: 'directory-user-not-found' } : instanceExists.error);
  };
}
