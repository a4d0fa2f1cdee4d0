import type { User } from '@aws-sdk/client-connect';
import {
  err,
  ok,
  type CancelSignal,
  type DirectoryUser,
  type InvalidDirectoryUser,
  type PortError,
  type Result,
} from '@rollcall/core';
import type { DescribeUser } from '../user/describe-user.js';
import type { ToldUser } from '../user/told-user.js';

/** A user of whom the listings are not sure, as far as they told it. */
export interface Stray {
  readonly id: string;
  readonly told: Result<DirectoryUser, InvalidDirectoryUser>;
}

/** Strays that exist, or that could not be looked up and stay as they were told. */
export interface SettledStrays {
  readonly users: readonly { readonly told: Stray['told']; readonly raw?: User | undefined }[];
  /** Ids of those who do not exist. */
  readonly gone: readonly string[];
  readonly stopped?: PortError | undefined;
}

/** Looks each stray up: those who exist are kept as described, those who do not are dropped. Stops at a failure. */
export async function settleStrays(
  strays: readonly Stray[],
  { describe, told }: { readonly describe: DescribeUser; readonly told: ToldUser },
  signal: CancelSignal | undefined,
): Promise<SettledStrays> {
  const users: SettledStrays['users'][number][] = [];
  const gone: string[] = [];
  for (const [index, stray] of strays.entries()) {
    const raw = await describe(stray.id, signal);
    const user = raw.isOk() ? await told(raw.value, signal) : err(raw.error);
    if (user.isOk()) users.push({ told: ok(user.value), raw: raw.unwrapOr(undefined) });
    else if (user.error.code === 'invalid-directory-user') users.push({ told: err(user.error) });
    else if (user.error.code === 'directory-user-not-found') gone.push(stray.id);
    else return { users: [...users, ...strays.slice(index)], gone, stopped: user.error };
  }
  return { users, gone };
}
