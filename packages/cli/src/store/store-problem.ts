/** What can be wrong with the file that keeps profiles and templates. */
export type StoreProblem =
  | {
      readonly code: 'store-locked';
      readonly lock: string;
      readonly owner?: { readonly pid: number; readonly host: string };
    }
  /** `place` and `expected` show no content. */
  | {
      readonly code: 'store-corrupt';
      readonly path: string;
      readonly place: string;
      readonly expected: string;
    }
  | { readonly code: 'store-newer'; readonly path: string }
  | { readonly code: 'store-unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'store-not-written'; readonly path: string; readonly reason: string }
  /** The file is not the one that was read, although this process has the lock. */
  | { readonly code: 'store-changed'; readonly path: string }
  /** The environment belongs to another instance of Amazon Connect. */
  | {
      readonly code: 'wrong-instance';
      readonly environment: string;
      readonly expected: string;
      readonly got: string;
    };
