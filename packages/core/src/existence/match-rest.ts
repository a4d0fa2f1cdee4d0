import type { DirectoryUser } from '../directory/directory-user.js';
import type { UserProfile } from '../profile/user-profile.js';
import { byKey } from './by-key.js';
import type { Ambiguity, Candidates, ExistenceRow } from './existence-row.js';
import { ambiguousRow, directoryOnlyRow, profileOnlyRow } from './make-row.js';
import type { Matching } from './matching.js';

/** Steps 4 and 5: the rows of what neither a link nor a key of its own has matched. Links of profiles here are gone. */
export function matchRest(rest: Candidates, matching: Matching): readonly ExistenceRow[] {
  const { directory, profiles } = rest;
  if (directory.length > 0 && profiles.length > 0) return [ambiguousRow(reasonFor(rest), rest, matching)];
  return [
    ...groupsByKey(directory).map((twins) => directoryRow(twins, matching)),
    ...groupsByKey(profiles).map((twins) => profileRow(twins, matching)),
  ];
}

function reasonFor({ directory, profiles }: Candidates): Ambiguity {
  const keys = new Set(directory.map(({ login }) => login.key));
  if (profiles.some(({ link }) => link !== undefined && keys.has(link.login.key))) return 'replaced';
  return profiles.some(({ login }) => keys.has(login.key)) ? 'equal-keys' : 'equal-skeletons';
}

function groupsByKey<T extends DirectoryUser | UserProfile>(
  members: readonly T[],
): readonly (readonly T[])[] {
  return [...byKey(members, ({ login }) => login.key).values()];
}

function directoryRow(twins: readonly DirectoryUser[], matching: Matching): ExistenceRow {
  const [user, another] = twins;
  return user !== undefined && another === undefined
    ? directoryOnlyRow(user, matching)
    : ambiguousRow('same-key-twins', { directory: twins, profiles: [] }, matching);
}

/** Keys of profiles are unique, which stores guarantee; where one does not, nothing is made of its twins. */
function profileRow(twins: readonly UserProfile[], matching: Matching): ExistenceRow {
  const [profile, another] = twins;
  return profile !== undefined && another === undefined
    ? profileOnlyRow(profile, matching)
    : ambiguousRow('same-key-twins', { directory: [], profiles: twins }, matching);
}
