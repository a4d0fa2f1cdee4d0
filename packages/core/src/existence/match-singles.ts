import type { DirectoryUser } from '../directory/directory-user.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { ExistenceRow } from './existence-row.js';
import { ambiguousRow, bothRow } from './make-row.js';
import type { Matching } from './matching.js';

/**
 * The rule of matching where a skeleton group is one user and one profile entry, which nearly all groups are: what
 * `matchGroup` would answer, without its bookkeeping. `undefined` where that is needed after all.
 */
export function matchSingles(
  user: DirectoryUser,
  profile: UserProfile,
  matching: Matching,
): ExistenceRow | undefined {
  const { link, login } = profile;
  if (link !== undefined) return link.id === user.id ? bothRow(user, profile, 'link', matching) : undefined;
  if (login.key === user.login.key) return bothRow(user, profile, 'equal-keys', matching);
  return ambiguousRow('equal-skeletons', { directory: [user], profiles: [profile] }, matching);
}
