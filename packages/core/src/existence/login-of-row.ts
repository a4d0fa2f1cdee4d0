import type { Login } from '../login/login.js';
import type { Candidates, ExistenceRow } from './existence-row.js';

/** The login of the first candidate: a directory user, if there is one. */
export function firstLogin({ directory, profiles }: Candidates): Login {
  const login = directory[0]?.login ?? profiles[0]?.login;
  if (login === undefined) throw new TypeError('An ambiguous row has candidates.');
  return login;
}

/** The login that a row is known by: the directory's where the user exists there, else the profile's own. */
export function loginOfRow(row: ExistenceRow): Login {
  switch (row.presence) {
    case 'both':
    case 'directory-only':
      return row.directory.login;
    case 'profile-only':
      return row.profile.login;
    case 'ambiguous':
      return firstLogin(row.candidates);
    default:
      return row satisfies never;
  }
}

/** The login name that a row is known by, verbatim. */
export function loginNameOf(row: ExistenceRow): string {
  return loginOfRow(row).name;
}
