import type { DirectoryUser } from '../directory/directory-user.js';
import type { Skeleton } from '../login/skeleton.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { ExistenceRow } from './existence-row.js';
import { directoryOnlyRow, profileOnlyRow } from './make-row.js';
import { matchSingles } from './match-singles.js';
import type { Matching } from './matching.js';

/** The place of a user in the index who has no profile. */
const ALONE = -1;

/**
 * The rows of all skeleton groups that have at most one user and one profile, and some rows of larger groups: the
 * skeletons of those are added to `crowded`, and their rows have to be thrown away.
 *
 * One `Map` and two passes, so that it costs what a join by hand costs. Sizes of the map tell what was there before:
 * to ask it first would hash every login twice.
 */
export function singleRows(
  users: readonly DirectoryUser[],
  profiles: readonly UserProfile[],
  matching: Matching,
  crowded: Set<Skeleton>,
): ExistenceRow[] {
  const places = indexBySkeleton(profiles, crowded);
  const seen = new Uint8Array(profiles.length);
  const rows: ExistenceRow[] = [];
  for (const user of users) {
    const { skeleton } = user.login;
    const place = places.get(skeleton);
    if (place === undefined) {
      rows.push(directoryOnlyRow(user, matching));
      places.set(skeleton, ALONE);
      continue;
    }
    const profile = seen[place] === 0 ? profiles[place] : undefined;
    const row = profile && matchSingles(user, profile, matching);
    if (row === undefined) {
      crowded.add(skeleton);
      continue;
    }
    rows.push(row);
    seen[place] = 1;
  }
  for (let place = 0; place < profiles.length; place += 1) {
    if (seen[place] === 0) rows.push(profileOnlyRow(profiles[place] as UserProfile, matching));
  }
  return rows;
}

function indexBySkeleton(profiles: readonly UserProfile[], crowded: Set<Skeleton>): Map<Skeleton, number> {
  const places = new Map<Skeleton, number>();
  for (let place = 0; place < profiles.length; place += 1) {
    const { link, login } = profiles[place] as UserProfile;
    const { skeleton } = link === undefined ? login : link.login;
    const before = places.size;
    places.set(skeleton, place);
    if (places.size === before) crowded.add(skeleton);
    if (link !== undefined && skeleton !== login.skeleton) crowded.add(login.skeleton);
  }
  return places;
}
