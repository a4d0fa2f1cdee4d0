import {
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

function usersByKey(users: readonly DirectoryUser[]): ReadonlyMap<MatchKey, readonly DirectoryUser[]> {
  const byKey = new Map<MatchKey, DirectoryUser[]>();
  for (const user of users) {
    const same = byKey.get(user.login.key);
    if (same === undefined) byKey.set(user.login.key, [user]);
    else same.push(user);
  }
  return byKey;
}
