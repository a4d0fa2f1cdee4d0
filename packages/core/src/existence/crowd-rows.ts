import type { DirectoryUser } from '../directory/directory-user.js';
import type { Skeleton } from '../login/skeleton.js';
import { entriesOf, type ProfileEntry } from '../profile/profile-entry.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { ExistenceRow } from './existence-row.js';
import { matchGroup } from './match-group.js';
import type { Matching } from './matching.js';

/** The rows of these skeleton groups. */
export function crowdRows(
  users: readonly DirectoryUser[],
  profiles: readonly UserProfile[],
  matching: Matching,
  crowded: ReadonlySet<Skeleton>,
): readonly ExistenceRow[] {
  const crowds = new Map([...crowded].map((skeleton) => [skeleton, emptyCrowd()]));
  for (const user of users) crowds.get(user.login.skeleton)?.directory.push(user);
  for (const profile of profiles) {
    if (!crowded.has(profile.login.skeleton) && !crowded.has((profile.link?.login ?? profile.login).skeleton))
      continue;
    for (const entry of entriesOf(profile)) crowds.get(entry.login.skeleton)?.entries.push(entry);
  }
  return [...crowds.values()].flatMap((crowd) => matchGroup(crowd, matching));
}

function emptyCrowd(): { readonly directory: DirectoryUser[]; readonly entries: ProfileEntry[] } {
  return { directory: [], entries: [] };
}
