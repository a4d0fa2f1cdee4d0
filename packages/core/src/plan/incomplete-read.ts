import type { Completeness, SnapshotGap } from '../directory/directory-snapshot.js';

/** The plan would take absence as a fact, and the read of the directory did not see every user. */
export interface IncompleteRead {
  readonly code: 'incomplete-read';
  readonly gap: SnapshotGap;
}

/** The error for a read that is not complete. */
export function incompleteRead({ gap }: Extract<Completeness, { complete: false }>): IncompleteRead {
  return { code: 'incomplete-read', gap };
}
