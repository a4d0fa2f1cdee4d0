import { compareLogins } from '../login/compare-logins.js';
import type { Login } from '../login/login.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { ExistenceRow } from './existence-row.js';

/**
 * The order of rows: by skeleton, key and id of their first candidate, a linked profile under its link's login (which
 * is where the join has it). No two rows of one view are equal in it.
 */
export function compareRows(a: ExistenceRow, b: ExistenceRow): number {
  const x = placeOfRow(a);
  const y = placeOfRow(b);
  return compareLogins(x.login, x.id, y.login, y.id) || x.side - y.side;
}

/** Rows in their order. The rows of a view stand in the order of its input until somebody needs this one. */
export function sortRows(rows: readonly ExistenceRow[]): readonly ExistenceRow[] {
  return rows.toSorted(compareRows);
}

/** What a row is sorted by. */
export interface RowPlace {
  readonly login: Login;
  readonly id: string;
  /** Ids of the two sides may be equal by accident: directory users come first. */
  readonly side: 0 | 1;
}

/** Where a row stands in the order. */
export function placeOfRow(row: ExistenceRow): RowPlace {
  switch (row.presence) {
    case 'both':
    case 'directory-only':
      return { login: row.directory.login, id: row.directory.id, side: 0 };
    case 'profile-only':
      return profilePlace(row.profile);
    case 'ambiguous':
      return row.candidates.directory[0] === undefined
        ? profilePlace(row.candidates.profiles[0] as UserProfile)
        : { login: row.candidates.directory[0].login, id: row.candidates.directory[0].id, side: 0 };
    default:
      return row satisfies never;
  }
}

function profilePlace(profile: UserProfile): RowPlace {
  return { login: profile.link?.login ?? profile.login, id: profile.id, side: 1 };
}
