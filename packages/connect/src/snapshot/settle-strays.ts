import type { User } from '@aws-sdk/client-connect';
import type { CancelSignal, DirectoryUser, InvalidDirectoryUser, PortError, Result } from '@rollcall/core';
import type { DescribeUser } from '../user/describe-user.js';

/** A user of whom the listings are not sure, as far as they told it. */
export interface Stray {
  readonly id: string;
  readonly told: Result<DirectoryUser, InvalidDirectoryUser>;
}

/** Strays that exist, or that could not be looked up and stay as they were told. */
export interface SettledStrays {
  readonly users: readonly ({ readonly raw: User } | { readonly told: Stray['told'] })[];
  /** Ids of those who do not exist. */
  readonly gone: readonly string[];
  readonly stopped?: PortError | undefined;
}

/** Looks each stray up: those who exist are kept as described, those who do not are dropped. Stops at a failure. */
export async function settleStrays(
  strays: readonly Stray[],
  describe: DescribeUser,
  signal: CancelSignal | undefined,
): Promise<SettledStrays> {
  const users: SettledStrays['users'][number][] = [];
  const gone: string[] = [];
  for (const [index, stray] of strays.entries()) {
    const answer = await describe(stray.id, signal);
    if (answer.isOk()) users.push({ raw: answer.value });
    else if (answer.error.code === 'directory-user-not-found') gone.push(stray.id);
    else {
      return {
        users: [...users, ...strays.slice(index).map(({ told }) => ({ told }))],
        gone,
        stopped: answer.error,
      };
    }
  }
  return { users, gone };
}
