import type { DirectoryUser } from '../directory/directory-user.js';
import { compareLogins } from '../login/compare-logins.js';

/** Directory users in the order that the streaming join takes them in; Amazon Connect cannot sort. */
export function sortDirectoryUsers(users: readonly DirectoryUser[]): readonly DirectoryUser[] {
  return users.toSorted(compareDirectoryUsers);
}

/** The order of directory users: skeleton, key, then directory id. */
export function compareDirectoryUsers(a: DirectoryUser, b: DirectoryUser): number {
  return compareLogins(a.login, a.id, b.login, b.id);
}
