import {
  ok,
  type Completeness,
  type Directory,
  type DirectoryUser,
  type KnownLogins,
  type MatchKey,
  type PortCall,
  type PortError,
  type Result,
} from '@rollcall/core';
import type { Context } from '../context.js';

/** Who has the login names of users to be made, and whether the directory was read to its end for it. */
export interface KnownUsers {
  readonly known: KnownLogins;
  readonly completeness: Completeness;
}

/** Looks up login names here and, if a directory is given, there. */
export async function knownLogins(
  { profiles }: Context,
  keys: readonly MatchKey[],
  directory: Directory | undefined,
  call: PortCall,
): Promise<Result<KnownUsers, PortError>> {
  const read = await profiles.getMany({ keys, ...call });
  const taken = read.map((found) => new Set(found.map(({ login }) => login.key)));
  if (taken.isErr() || directory === undefined) {
    return taken.map((names) => ({ known: knownBy(names, new Map()), completeness: { complete: true } }));
  }
  const snapshot = await directory.snapshot(call);
  return snapshot.map(({ users, completeness }) => ({
    known: knownBy(taken.value, usersByKey(users)),
    completeness,
  }));
}

function knownBy(
  names: ReadonlySet<MatchKey>,
  users: ReadonlyMap<MatchKey, readonly DirectoryUser[]>,
): KnownLogins {
  return { hasProfile: (key) => names.has(key), directoryUsers: (key) => users.get(key) ?? [] };
}

/** Looks up who is in the directory: among these users, or whoever a new read tells of. */
export async function directoryLogins(
  directory: Directory,
  read: readonly DirectoryUser[] | undefined,
  call: PortCall,
): Promise<Result<Pick<KnownLogins, 'directoryUsers'>, PortError>> {
  const users =
    read === undefined ? (await directory.snapshot(call)).map((snapshot) => snapshot.users) : ok(read);
  return users.map((found) => knownBy(new Set(), usersByKey(found)));
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
