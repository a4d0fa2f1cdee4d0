import type { User } from '@aws-sdk/client-connect';
import { err, ok, type CancelSignal, type DirectoryReadError, type Result } from '@rollcall/core';
import type { Call } from '../call/call.js';
import { isNotFound, portErrorOf, unexpectedAnswer } from '../call/failure.js';
import type { Instance } from '../instance/instance.js';
import type { ConnectPacing } from '../pacing/connect-pacing.js';
import type { RecentWrites } from './recent-writes.js';

/** Reads one user, strongly consistent. */
export type DescribeUser = (
  id: string,
  signal: CancelSignal | undefined,
) => Promise<Result<User, DirectoryReadError>>;

/**
 * DescribeUser, whose 404 says "no such user" only once the instance is known to exist. Of a user made a moment ago it
 * says nothing: then it is asked again.
 */
export function describeUserBy(parts: {
  readonly call: Call;
  readonly instance: Instance;
  readonly writes: Pick<RecentWrites, 'isNew'>;
  readonly pacing: Pick<ConnectPacing, 'backoffMs' | 'clock'>;
}): DescribeUser {
  const { call, instance, writes, pacing } = parts;
  return async (id, signal) => {
    for (let repetition = 1; ; repetition += 1) {
      const answer = await call({ operation: 'DescribeUser', input: { UserId: id } }, signal);
      if (answer.isOk()) {
        const { User: user } = answer.value;
        return user === undefined ? err(unexpectedAnswer('DescribeUser')) : ok(user);
      }
      if (!isNotFound(answer.error)) return err(portErrorOf(answer.error));
      if (!writes.isNew(id)) break;
      await pacing.clock.sleep(pacing.backoffMs(repetition), signal);
    }
    const instanceExists = await instance.identityType(signal);
    return err(instanceExists.isOk() ? { code: 'directory-user-not-found' } : instanceExists.error);
  };
}
