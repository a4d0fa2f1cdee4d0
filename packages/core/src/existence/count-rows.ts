import type { ExistenceRow, Presence } from './existence-row.js';

/** How many rows there are of each class. An ambiguous row is one, however many candidates it has. */
export type ExistenceCounts = { readonly [P in Presence]: number };

/** Counts rows by presence. */
export function countRows(rows: Iterable<ExistenceRow>): ExistenceCounts {
  const counts = { both: 0, 'directory-only': 0, 'profile-only': 0, ambiguous: 0 };
  for (const { presence } of rows) counts[presence] += 1;
  return counts;
}
