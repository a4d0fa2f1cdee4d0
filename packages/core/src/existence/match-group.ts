import type { DirectoryUser } from '../directory/directory-user.js';
import type { MatchKey } from '../login/match-key.js';
import { compareEntries, type ProfileEntry } from '../profile/profile-entry.js';
import type { UserProfile } from '../profile/user-profile.js';
import { compareRows } from './compare-rows.js';
import { equalKeys } from './equal-keys.js';
import type { ExistenceRow } from './existence-row.js';
import { liveLinks } from './live-links.js';
import { bothRow, loginTakenRow, profileOnlyRow } from './make-row.js';
import { matchRest } from './match-rest.js';
import type { Matching } from './matching.js';
import { sortDirectoryUsers } from './sort-directory-users.js';

/** All directory users and all profile entries of one skeleton, in any order. */
export interface SkeletonGroup {
  readonly directory: readonly DirectoryUser[];
  readonly entries: readonly ProfileEntry[];
}

/**
 * The rule of matching, for all users and profiles whose logins share a skeleton: nothing outside the group can change
 * its rows. They come in the order of `compareRows`, whatever the order of the members.
 *
 * 1. Live links by directory id.
 * 2. A user whose key is that of a profile linked elsewhere stays alone, with `login-taken-here`, be that link alive,
 *    gone or not seen. Only where the link is gone and was to this very key, the user may be the replacement: step 4.
 * 3. Equal keys, where one user of the key is known – linked ones count, and so do those that an incomplete read did not
 *    see but a link tells of – and one profile that was never linked.
 * 4. What is left on both sides is one ambiguous row. A profile whose link was not seen is not among it: it may be
 *    linked still.
 * 5. What is left on one side alone is ambiguous where it shares a key, else a row of its own.
 */
export function matchGroup(group: SkeletonGroup, matching: Matching): readonly ExistenceRow[] {
  const users = sortDirectoryUsers(group.directory);
  const entries = group.entries.toSorted(compareEntries);
  const profiles = entries.filter(({ place }) => place === 'profile').map(({ profile }) => profile);

  const linked = liveLinks(users, profiles);
  const lost = profiles.filter((profile) => profile.link !== undefined && !linked.profiles.has(profile));
  const [gone, unseen] = matching.read === 'complete' ? [lost, []] : [[], lost];

  const taken = takenKeys(entries, gone);
  const others = users.filter((user) => !linked.users.has(user));
  const free = others.filter((user) => !taken.has(user.login.key));

  const neverLinked = profiles.filter((profile) => profile.link === undefined);
  const matched = equalKeys(free, neverLinked, [...users.map(keyOf), ...unseen.map(linkedKeyOf)]);
  const settled = new Set([...linked.profiles, ...matched.profiles, ...unseen]);
  const rest = {
    directory: free.filter((user) => !matched.users.has(user)),
    profiles: profiles.filter((profile) => !settled.has(profile)),
  };
  return [
    ...linked.pairs.map(([user, profile]) => bothRow(user, profile, 'link', matching)),
    ...others.filter((user) => taken.has(user.login.key)).map((user) => loginTakenRow(user, matching)),
    ...matched.pairs.map(([user, profile]) => bothRow(user, profile, 'equal-keys', matching)),
    ...unseen.map((profile) => profileOnlyRow(profile, matching)),
    ...matchRest(rest, matching),
  ].sort(compareRows);
}

/** The keys that linked profiles have for themselves. */
function takenKeys(entries: readonly ProfileEntry[], gone: readonly UserProfile[]): ReadonlySet<MatchKey> {
  const replaceable = new Set(gone.filter((profile) => linkedKeyOf(profile) === profile.login.key));
  const owners = entries.filter(({ profile }) => profile.link !== undefined && !replaceable.has(profile));
  return new Set(owners.map(({ profile }) => profile.login.key));
}

function keyOf({ login }: DirectoryUser): MatchKey {
  return login.key;
}

/** The key under which the directory knows, or knew, a linked profile. */
function linkedKeyOf({ link, login }: UserProfile): MatchKey {
  return (link?.login ?? login).key;
}
