import {
  lifecycleState,
  ok,
  type Completeness,
  type DirectoryUser,
  type KnownLogins,
  type LifecycleState,
  type MatchKey,
  type PortCall,
  type PortError,
  type Result,
} from '@rollcall/core';
import type { PlanningContext, ReadableDirectory } from '../context.js';
import type { SelectedUsers } from './select-users.js';

/** Who has the login names of users to be made, and whether the directory was read to its end for it. */
export interface KnownUsers {
  readonly known: KnownLogins;
  readonly completeness: Completeness;
}

/** Looks up login names here and, if a directory is given, there. */
export async function knownLogins(
  { profiles }: PlanningContext,
  keys: readonly MatchKey[],
  directory: ReadableDirectory | undefined,
  call: PortCall,
): Promise<Result<KnownUsers, PortError>> {
  const read = await profiles.getMany({ keys, ...call });
  const taken = read.map((found) => new Map(found.map((each) => [each.login.key, lifecycleState(each)])));
  if (taken.isErr() || directory === undefined) {
    return taken.map((states) => ({ known: knownBy(states, new Map()), completeness: { complete: true } }));
  }
  const snapshot = await directory.snapshot(call);
  return snapshot.map(({ users, completeness }) => ({
    known: knownBy(taken.value, usersByKey(users)),
    completeness,
  }));
}

function knownBy(
  states: ReadonlyMap<MatchKey, LifecycleState>,
  users: ReadonlyMap<MatchKey, readonly DirectoryUser[]>,
): KnownLogins {
  return { stateOfProfile: (key) => states.get(key), directoryUsers: (key) => users.get(key) ?? [] };
}

/**
 * Looks up who is in the directory: everybody whom a selection read, or whoever a new read tells of. Both reads have to be
 * complete: the first shows who of the selected is absent, the second who else is there.
 */
export async function directoryLogins(
  directory: ReadableDirectory,
  { directoryUsers, completeness }: Pick<SelectedUsers, 'directoryUsers' | 'completeness'>,
  call: PortCall,
): Promise<Result<KnownUsers, PortError>> {
  const users = (found: readonly DirectoryUser[]) => knownBy(new Map(), usersByKey(found));
  if (directoryUsers !== undefined) return ok({ known: users(directoryUsers), completeness });
  const snapshot = await directory.snapshot(call);
  return snapshot.map((read) => ({
    known: users(read.users),
    completeness: completeness.complete ? read.completeness : completeness,
  }));
}

function usersByKey(users: readonly DirectoryUser[]): ReadonlyMap<MatchKey, readonly DirectoryUser[]> {
  const byKey = new Map<MatchKey, DirectoryUser[]>();
  for (const user of users) {
    const same = byKey.get(user.login.key);
    if (same === undefined) byKey.set(user.login.key, [user]);
    else same.push(user);
  }
  return byKey;
}
