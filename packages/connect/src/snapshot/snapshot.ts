import type { User, UserSearchSummary, UserSummary } from '@aws-sdk/client-connect';
import {
  err,
  ok,
  type Completeness,
  type Directory,
  type DirectoryUser,
  type InvalidDirectoryUser,
  type PortError,
  type Result,
} from '@rollcall/core';
import type { Call } from '../call/call.js';
import type { DescribeUser } from '../user/describe-user.js';
import { foundUser, listedUser } from '../user/map-user.js';
import type { RecentWrites } from '../user/recent-writes.js';
import type { ToldUser } from '../user/told-user.js';
import type { UserMemory } from '../user/user-memory.js';
import { listUsers } from './list-users.js';
import { matchListings, type MatchedListings } from './match-listings.js';
import { searchUsers } from './search-users.js';
import { settleStrays, type SettledStrays, type Stray } from './settle-strays.js';

/**
 * Reads all users: SearchUsers for their configuration and ListUsers for their times of change, side by side. Whoever
 * only one of the two knows is looked up by DescribeUser, which alone is strongly consistent, and so is whoever they do
 * not show as this process wrote it.
 */
export function snapshotBy(parts: {
  readonly call: Call;
  readonly describe: DescribeUser;
  readonly told: ToldUser;
  readonly memory: UserMemory;
  readonly writes: RecentWrites;
}): Directory['snapshot'] {
  return async ({ signal, onProgress } = {}) => {
    const [found, listed] = await Promise.all([
      searchUsers(parts.call, signal, onProgress),
      listUsers(parts.call, signal),
    ]);
    const stopped = found.stopped ?? listed.stopped;
    if (isCancelled(found.stopped) || isCancelled(listed.stopped)) return err({ code: 'cancelled' });
    if (stopped !== undefined && found.items.length === 0 && listed.items.length === 0) return err(stopped);

    const matched = matchListings(found.items, listed.items);
    const { sure, strays } = sortOut(matched, parts.writes);
    const settled: SettledStrays =
      stopped === undefined
        ? await settleStrays(strays, parts, signal)
        : { users: strays, gone: [], stopped };
    if (isCancelled(settled.stopped)) return err({ code: 'cancelled' });

    const users: DirectoryUser[] = [];
    let unreadable = matched.withoutId;
    const keep = (user: Result<DirectoryUser, InvalidDirectoryUser>, raw?: User): void => {
      if (user.isErr()) {
        unreadable += 1;
        return;
      }
      users.push(user.value);
      if (raw === undefined) return;
      parts.memory.remember(user.value, raw);
      parts.writes.settled(user.value);
    };
    for (const id of settled.gone) parts.writes.gone(id);
    for (const user of sure) keep(user);
    for (const { told, raw } of settled.users) keep(told, raw);
    const expected = found.total ?? matched.size;
    return ok({ users, completeness: completenessOf(settled.stopped, unreadable, expected, matched.size) });
  };
}

/**
 * Whom the listings tell for sure, and who has to be looked up: whoever only one of them knows, and whoever they do not
 * show as this process last wrote it. Those it deleted are left out.
 */
function sortOut(
  matched: MatchedListings,
  writes: RecentWrites,
): { readonly sure: readonly Stray['told'][]; readonly strays: readonly Stray[] } {
  const sure: Stray['told'][] = [];
  const strays: Stray[] = [...matched.foundOnly.map(asFound), ...matched.listedOnly.map(asListed)];
  for (const { found, listed } of matched.both) {
    const told = foundUser(found, listed);
    if (told.isOk() && !writes.agrees(told.value)) strays.push({ id: told.value.id, told });
    else sure.push(told);
  }
  const ids = new Set([...matched.both.map(({ found }) => found.Id ?? ''), ...strays.map(({ id }) => id)]);
  for (const user of writes.createdBeside(ids)) strays.push({ id: user.id, told: ok(user) });
  const stays = (told: Stray['told']) => told.isErr() || !writes.isDeleted(told.value.id);
  return { sure: sure.filter(stays), strays: strays.filter(({ id }) => !writes.isDeleted(id)) };
}

const asFound = (user: UserSearchSummary) => ({ id: user.Id ?? '', told: foundUser(user) });
const asListed = (user: UserSummary) => ({ id: user.Id ?? '', told: listedUser(user) });

function isCancelled(error: PortError | undefined): boolean {
  return error?.code === 'cancelled';
}

/**
 * Amazon Connect's count is an estimate. One that is too low is an index that lags; one above all that both listings
 * know has users in it that nobody has seen.
 */
function completenessOf(
  stopped: PortError | undefined,
  unreadable: number,
  expected: number,
  read: number,
): Completeness {
  if (stopped !== undefined) return { complete: false, gap: { reason: 'failed', error: stopped } };
  if (unreadable > 0) return { complete: false, gap: { reason: 'unreadable-users', count: unreadable } };
  if (expected > read) return { complete: false, gap: { reason: 'count-differs', expected, read } };
  return { complete: true };
}
