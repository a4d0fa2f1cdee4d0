import type { Candidates, ExistenceRow } from './existence-row.js';

/** Everybody in a row, by side. */
export function candidatesOf(row: ExistenceRow): Candidates {
  switch (row.presence) {
    case 'both':
      return { directory: [row.directory], profiles: [row.profile] };
    case 'directory-only':
      return { directory: [row.directory], profiles: [] };
    case 'profile-only':
      return { directory: [], profiles: [row.profile] };
    case 'ambiguous':
      return row.candidates;
    default:
      return row satisfies never;
  }
}
