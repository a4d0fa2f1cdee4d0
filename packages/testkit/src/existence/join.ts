import type { DirectoryUser, ExistenceRow, UserProfile } from '@rollcall/core';
import type { ExistenceSubject } from './existence-subject.js';
import { worldOrigin, type World } from './some-world.js';

/** The rows of a world, joined in memory. */
export function join(
  { existence }: Pick<ExistenceSubject, 'existence'>,
  world: World,
): readonly ExistenceRow[] {
  const { users, profiles, completeness } = world;
  return existence({ origin: worldOrigin, directory: { users, completeness }, profiles }).rows;
}

/** Everybody in a row. */
export function membersOf(row: ExistenceRow): {
  readonly users: readonly DirectoryUser[];
  readonly profiles: readonly UserProfile[];
} {
  switch (row.presence) {
    case 'both':
      return { users: [row.directory], profiles: [row.profile] };
    case 'directory-only':
      return { users: [row.directory], profiles: [] };
    case 'profile-only':
      return { users: [], profiles: [row.profile] };
    case 'ambiguous':
      return { users: row.candidates.directory, profiles: row.candidates.profiles };
    default:
      return row satisfies never;
  }
}

/** The ids of everybody in a row. */
export function idsOf(row: ExistenceRow): readonly string[] {
  const { users, profiles } = membersOf(row);
  return [...users, ...profiles].map(({ id }) => id);
}

/** The row of a user or profile. */
export function rowOf(rows: readonly ExistenceRow[], id: string): ExistenceRow | undefined {
  return rows.find((row) => idsOf(row).includes(id));
}
