import type { FieldGroup } from './directory-change.js';
import type { DirectoryFieldName } from './directory-fields.js';

/** What a directory is asked to do for one user. */
export type DirectoryStepKind = 'read' | 'read-proficiencies' | 'create' | 'delete' | `update-${FieldGroup}`;

/** How many calls of one operation the account may make: a token bucket. */
export interface OperationQuota {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * What an adapter says of itself: documentation for people, the basis of a plan's cost, and the only thing that decides
 * which laws apply.
 */
export interface DirectoryManifest {
  readonly name: string;
  /**
   * The operations that one step costs at most, one call each, by the directory's own names; checks that an adapter makes
   * in rare cases are not counted.
   */
  readonly operations: Readonly<Record<DirectoryStepKind, readonly string[]>>;
  /** The quota of each operation that has one. */
  readonly quotas: Readonly<Record<string, OperationQuota>>;
  /** Fields that a snapshot does not tell. */
  readonly unreadInSnapshot: readonly DirectoryFieldName[];
  /** Fields that this directory does not have at all. */
  readonly unsupported: readonly DirectoryFieldName[];
}
