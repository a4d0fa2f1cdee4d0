import type { PortError } from '../port/port-error.js';
import type { DirectoryUser } from './directory-user.js';

/** Why a read did not see every user. */
export type SnapshotGap =
  | { readonly reason: 'failed'; readonly error: PortError }
  | { readonly reason: 'count-differs'; readonly expected: number; readonly read: number }
  | { readonly reason: 'unreadable-users'; readonly count: number };

/** Whether a read saw every user. Only a complete one proves that somebody is absent. */
export type Completeness =
  | { readonly complete: true }
  | { readonly complete: false; readonly gap: SnapshotGap };

/** All users of a directory as one read told them, each id once. */
export interface DirectorySnapshot {
  readonly users: readonly DirectoryUser[];
  readonly completeness: Completeness;
}
