import type { MatchKey } from '../login/match-key.js';
import type { Page, PageRequest } from '../port/page.js';
import type { PortCall } from '../port/port-call.js';
import type { PortError, VersionConflict } from '../port/port-error.js';
import type { Result } from '../result.js';
import type { ProfileEntry } from './profile-entry.js';
import type { ProfileFilter } from './profile-filter.js';
import type { StandingProfile } from './standing-profile.js';
import type { ProfileId, UserProfile } from './user-profile.js';

/** A profile of this login name, by its key, exists in the environment. */
export interface LoginNameTaken {
  readonly code: 'login-name-taken';
}

/** Another profile of the environment is linked to this directory user. */
export interface LinkTaken {
  readonly code: 'link-taken';
}

/** One write of one profile. `profile.version` of an insert is 1, of a replace `expectedVersion + 1`. */
export type ProfileWrite =
  | { readonly kind: 'insert'; readonly profile: UserProfile }
  | { readonly kind: 'replace'; readonly profile: UserProfile; readonly expectedVersion: number }
  | { readonly kind: 'delete'; readonly id: ProfileId; readonly expectedVersion: number };

/** Why one write of a batch did not happen. */
export type ProfileWriteError = LoginNameTaken | LinkTaken | VersionConflict;

/**
 * Keeps the profiles of one environment.
 *
 * Keys of logins are unique, and so are links by directory id, also among concurrent writers. Of two writers from one
 * version exactly one wins. What is read shares no memory with what was written. A page walk sees each profile whose
 * sort key did not change, and that was present throughout, exactly once.
 */
export interface ProfileStore {
  /** The profiles that exist of those asked for, in no particular order. */
  readonly getMany: (
    request: { readonly ids?: readonly ProfileId[]; readonly keys?: readonly MatchKey[] } & PortCall,
  ) => Promise<Result<readonly UserProfile[], PortError>>;
  /** The hot read: a profile and the version beneath it in one round trip; `undefined` if there is no such profile. */
  readonly standing: (
    request: { readonly key: MatchKey } & PortCall,
  ) => Promise<Result<StandingProfile | undefined, PortError>>;
  /** Profiles by filter with what they stand on, in the order of `compareLogins` on their own logins. */
  readonly list: (
    request?: { readonly filter?: ProfileFilter | undefined } & PageRequest,
  ) => Promise<Result<Page<StandingProfile>, PortError>>;
  /** All profiles as the existence join wants them, in the order of `compareEntries`. */
  readonly entries: (request?: PageRequest) => Promise<Result<Page<ProfileEntry>, PortError>>;
  /** Carries out each write by itself; the answers stand in the order of the writes. */
  readonly write: (
    request: { readonly writes: readonly ProfileWrite[] } & PortCall,
  ) => Promise<Result<readonly Result<void, ProfileWriteError>[], PortError>>;
}
