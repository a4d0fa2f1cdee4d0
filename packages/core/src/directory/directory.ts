import type { PortCall } from '../port/port-call.js';
import type { PortError } from '../port/port-error.js';
import type { Result } from '../result.js';
import type { Password } from '../secret/password.js';
import type { DirectoryChange } from './directory-change.js';
import type { DirectoryFieldName } from './directory-fields.js';
import type { DirectoryManifest } from './directory-manifest.js';
import type { DirectoryReferences } from './directory-references.js';
import type { DirectoryUser, DirectoryUserId } from './directory-user.js';
import type { NewDirectoryUser } from './new-directory-user.js';
import type { DirectorySnapshot } from './directory-snapshot.js';

/** The directory has no user of this id. */
export interface DirectoryUserNotFound {
  readonly code: 'directory-user-not-found';
}

/** The directory has a user of this login already, or takes the two for one. */
export interface DirectoryLoginTaken {
  readonly code: 'directory-login-taken';
}

/** The directory's own quota of users, routing profiles and so on is used up; waiting does not help. */
export interface DirectoryQuotaReached {
  readonly code: 'directory-quota-reached';
}

/** The directory understood and said no: the rule that it names, if any, in words without personal data. */
export interface DirectoryRefused {
  readonly code: 'directory-refused';
  readonly operation: string;
  readonly field?: string;
  /** The rule that would be broken, by a name of the adapter's (`required`, `unknown`, `too-long` …). */
  readonly rule?: string;
}

/** Why a read of one user failed. */
export type DirectoryReadError = PortError | DirectoryUserNotFound;

/** Why a write did not happen. */
export type DirectoryWriteError =
  | DirectoryReadError
  | DirectoryLoginTaken
  | DirectoryQuotaReached
  | DirectoryRefused;

/** What a read of all users is asked for. */
export interface SnapshotRequest extends PortCall {
  /** Called as users arrive, with how many of how many; the total may be an estimate. */
  readonly onProgress?: (progress: { readonly read: number; readonly expected: number | undefined }) => void;
}

/**
 * The system that owns the users, bound to one environment: Amazon Connect.
 *
 * A caller may assume that promises never reject for an operational reason, that nothing is shared between what is
 * handed in and what is kept, and that a user who could not be read is an error and never an absence. An implementer
 * guarantees that a snapshot called complete holds every user exactly once, that a write which answered `ok` is seen by
 * the next `readUser`, and that whole-block updates keep what this library does not know. A write that ends as
 * `cancelled`, `timed-out` or `unavailable` may have happened: read before repeating it.
 */
export interface Directory {
  readonly manifest: DirectoryManifest;
  /** Reads all users by the cheapest calls; the fields that those do not tell are unread. */
  readonly snapshot: (request?: SnapshotRequest) => Promise<Result<DirectorySnapshot, PortError>>;
  /** Reads one user: the fields asked for at least; without `fields`, all that the cheapest call for one user tells. */
  readonly readUser: (
    request: {
      readonly id: DirectoryUserId;
      readonly fields?: readonly DirectoryFieldName[] | undefined;
    } & PortCall,
  ) => Promise<Result<DirectoryUser, DirectoryReadError>>;
  /** Reads routing profiles, security profiles, hierarchy groups and the identity type. */
  readonly references: (request?: PortCall) => Promise<Result<DirectoryReferences, PortError>>;
  /** Makes a user. The password is revealed at most once, to the directory and to nobody else. */
  readonly createUser: (
    request: { readonly user: NewDirectoryUser; readonly password?: Password | undefined } & PortCall,
  ) => Promise<Result<DirectoryUser, DirectoryWriteError>>;
  /** Carries out one change on a user as `readUser` has just told it. */
  readonly updateUser: (
    request: { readonly user: DirectoryUser; readonly change: DirectoryChange } & PortCall,
  ) => Promise<Result<void, DirectoryWriteError>>;
  /** Deletes a user, for ever. */
  readonly deleteUser: (
    request: { readonly id: DirectoryUserId } & PortCall,
  ) => Promise<Result<void, DirectoryWriteError>>;
}
