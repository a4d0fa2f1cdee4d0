import type { Cause } from '@rollcall/core';
import type { EmbeddedPostgresError } from '@rollcall/postgres';

/** What can be wrong with the store: what its port answers is not among these. */
export type StoreProblem =
  | FolderProblem
  /** `file` says what it is: a store of the time before there were databases, or something else. */
  | { readonly code: 'store-is-a-file'; readonly path: string; readonly file: 'old-store' | 'unknown' }
  /** Nobody answers there, or not in time. */
  | { readonly code: 'store-not-reached'; readonly cause?: Cause }
  /** The server does not let this user in: wrong user or password, or none at all. */
  | { readonly code: 'store-login-refused'; readonly cause?: Cause }
  | { readonly code: 'store-database-missing' }
  /** The role lacks what `rollcall store sql` grants. */
  | { readonly code: 'store-denied'; readonly schema: string }
  /** The schema is not as this version wants it; `pending` are the steps that it lacks, as far as they are known. */
  | { readonly code: 'store-not-migrated'; readonly schema: string; readonly pending?: readonly string[] }
  /** The role may not know which steps the schema lacks, and so may not take them. */
  | { readonly code: 'store-not-owned'; readonly schema: string }
  /** The schema was made by somebody else's means, so that nobody knows which steps it lacks. */
  | { readonly code: 'store-not-counted'; readonly schema: string }
  /** The store has failed in the middle of a run. */
  | { readonly code: 'store-lost'; readonly cause?: Cause }
  /** The environment belongs to another instance of Amazon Connect. */
  | {
      readonly code: 'wrong-instance';
      readonly environment: string;
      readonly expected: string;
      readonly got: string;
    };

type FolderProblem = Extract<
  EmbeddedPostgresError,
  {
    readonly code:
      | 'folder-in-use'
      | 'folder-unusable'
      | 'schema-newer'
      | 'schema-diverged'
      | 'wrong-encoding';
  }
>;
