import type { DirectoryUser } from '../directory/directory-user.js';
import type { UserProfile } from '../profile/user-profile.js';
import type {
  AmbiguousRow,
  Ambiguity,
  BothRow,
  Candidates,
  DirectoryOnlyRow,
  ProfileOnlyRow,
} from './existence-row.js';
import type { Matching } from './matching.js';

/** The row of a user and a profile that belong together. */
export function bothRow(
  directory: DirectoryUser,
  profile: UserProfile,
  evidence: BothRow['evidence'],
  { origin, compare }: Matching,
): BothRow {
  return { presence: 'both', origin, directory, profile, evidence, differences: compare(directory, profile) };
}

/** The row of a user whom no profile can be. */
export function directoryOnlyRow(directory: DirectoryUser, { origin }: Matching): DirectoryOnlyRow {
  return { presence: 'directory-only', origin, directory };
}

/** The row of a user whose login belongs to a profile that is linked elsewhere. */
export function loginTakenRow(directory: DirectoryUser, { origin }: Matching): DirectoryOnlyRow {
  return { presence: 'directory-only', origin, directory, hindrance: 'login-taken-here' };
}

/** The row of a profile that no user can be, as far as was seen. */
export function profileOnlyRow(profile: UserProfile, { origin, read }: Matching): ProfileOnlyRow {
  const linked = profile.link !== undefined;
  return read === 'complete'
    ? { presence: 'profile-only', origin, profile, evidence: 'absent', link: linked ? 'gone' : 'none' }
    : { presence: 'profile-only', origin, profile, evidence: 'not-seen', link: linked ? 'not-seen' : 'none' };
}

/** The row of users and profiles that a person has to tell apart. */
export function ambiguousRow(reason: Ambiguity, candidates: Candidates, { origin }: Matching): AmbiguousRow {
  return { presence: 'ambiguous', origin, candidates, reason };
}
