import type { DirectoryUser } from '../directory/directory-user.js';
import type { Origin } from '../environment/origin.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { FieldDifference } from './field-difference.js';

/** A directory user and a profile that are one person. */
export interface BothRow {
  readonly presence: 'both';
  readonly origin: Origin;
  readonly directory: DirectoryUser;
  readonly profile: UserProfile;
  /**
   * `link`: the profile is linked to this user's id. `equal-keys`: nobody else has this key on either side, and the
   * profile was never linked; of an incomplete read, nobody else *that was seen or that a link tells of*.
   */
  readonly evidence: 'link' | 'equal-keys';
  /** In the order: login, then the fields in the order of the field table. */
  readonly differences: readonly FieldDifference[];
}

/** A directory user without a profile. */
export interface DirectoryOnlyRow {
  readonly presence: 'directory-only';
  readonly origin: Origin;
  readonly directory: DirectoryUser;
  /** Why the user cannot be promoted: the profile of this login's key is linked to somebody else. */
  readonly hindrance?: 'login-taken-here';
}

/** A profile without a directory user. */
export interface ProfileOnlyRow {
  readonly presence: 'profile-only';
  readonly origin: Origin;
  readonly profile: UserProfile;
  /** `absent` is proven by a complete read; of an incomplete one the user was merely `not-seen`. */
  readonly evidence: 'absent' | 'not-seen';
  /** What became of the profile's link. `gone` is proven by a complete read. */
  readonly link: 'none' | 'gone' | 'not-seen';
}

/** The users and profiles that may be one person or several. In the order of logins; one side may be empty. */
export interface Candidates {
  readonly directory: readonly DirectoryUser[];
  readonly profiles: readonly UserProfile[];
}

/**
 * Why nobody but a person can tell who is who; of several reasons the first of these. `replaced`: the user that a profile
 * is linked to is gone, and its login exists under another id. `equal-keys`: a user and a profile have one key, which is
 * not theirs alone. `equal-skeletons`: their logins merely look alike. `same-key-twins`: one side alone has a key twice.
 */
export type Ambiguity = 'replaced' | 'equal-keys' | 'equal-skeletons' | 'same-key-twins';

/** Users and profiles that do not match by themselves. */
export interface AmbiguousRow {
  readonly presence: 'ambiguous';
  readonly origin: Origin;
  readonly candidates: Candidates;
  readonly reason: Ambiguity;
}

/** One row of the full outer join of directory users and profiles. Each of them is in exactly one row. */
export type ExistenceRow = BothRow | DirectoryOnlyRow | ProfileOnlyRow | AmbiguousRow;

/** The classes of existence. */
export type Presence = ExistenceRow['presence'];
