import type { User } from '@aws-sdk/client-connect';
import { err, ok, type CancelSignal, type PortError, type Result } from '@rollcall/core';
import type { Call } from '../call/call.js';
import { portErrorOf } from '../call/failure.js';
import { listUsers } from '../snapshot/list-users.js';
import type { DescribeUser } from '../user/describe-user.js';

/** Finds the user of exactly this login; `undefined` if there is none, or none that the reader knows of yet. */
export type FindLogin = (
  login: string,
  signal: CancelSignal | undefined,
) => Promise<Result<User | undefined, PortError>>;

/** What finding takes. */
export interface FindLoginParts {
  readonly call: Call;
  readonly describe: DescribeUser;
}

/** By the search index, in one call: it may not know a user of the last seconds. */
export function searchLoginBy(parts: FindLoginParts): FindLogin {
  return async (login, signal) => {
    const StringCondition = { FieldName: 'Username', Value: login, ComparisonType: 'EXACT' } as const;
    const answer = await parts.call(
      { operation: 'SearchUsers', input: { SearchCriteria: { StringCondition } } },
      signal,
    );
    if (answer.isErr()) return err(portErrorOf(answer.error));
    const found = answer.value.Users?.find(({ Username }) => Username === login);
    return asDescribed(parts, found?.Id, signal);
  };
}

/** By the list of all users. */
export function listLoginBy(parts: FindLoginParts): FindLogin {
  return async (login, signal) => {
    const listing = await listUsers(parts.call, signal);
    const listed = listing.items.find(({ Username }) => Username === login);
    if (listed === undefined && listing.stopped !== undefined) return err(listing.stopped);
    return asDescribed(parts, listed?.Id, signal);
  };
}

/** A listing may tell of a user who is gone, and of tags that are not yet there: DescribeUser does not. */
async function asDescribed(
  { describe }: FindLoginParts,
  id: string | undefined,
  signal: CancelSignal | undefined,
): Promise<Result<User | undefined, PortError>> {
  if (!id) return ok(undefined);
  const told = await describe(id, signal);
  if (told.isOk()) return ok(told.value);
  return told.error.code === 'directory-user-not-found' ? ok(undefined) : err(told.error);
}
