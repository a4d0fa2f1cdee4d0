import type { User } from '@aws-sdk/client-connect';
import { err, ok, type CancelSignal, type DirectoryReadError, type Result } from '@rollcall/core';
import type { Call } from '../call/call.js';
import { isNotFound, portErrorOf, unexpectedAnswer } from '../call/failure.js';
import type { Instance } from '../instance/instance.js';

/** Reads one user, strongly consistent. */
export type DescribeUser = (
  id: string,
  signal: CancelSignal | undefined,
) => Promise<Result<User, DirectoryReadError>>;

/** DescribeUser, whose 404 says "no such user" only once the instance is known to exist. */
export function describeUserBy(call: Call, instance: Instance): DescribeUser {
  return async (id, signal) => {
    const answer = await call({ operation: 'DescribeUser', input: { UserId: id } }, signal);
    if (answer.isOk()) {
      const { User: user } = answer.value;
      return user === undefined ? err(unexpectedAnswer('DescribeUser')) : ok(user);
    }
    if (!isNotFound(answer.error)) return err(portErrorOf(answer.error));
    const instanceExists = await instance.identityType(signal);
    return err(instanceExists.isOk() ? { code: 'directory-user-not-found' } : instanceExists.error);
  };
}
