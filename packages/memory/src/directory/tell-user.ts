import {
  directoryUser,
  withoutUnkept,
  type DirectoryFieldName,
  type DirectoryUser,
  type IdentityType,
} from '@rollcall/core';
import { copied } from '../copied.js';
import type { KeptUser } from './user-table.js';

/** A user as the directory tells it, in a copy. Throws if nobody could have such a login name or id. */
export function tellUser(user: KeptUser, unread: readonly DirectoryFieldName[]): DirectoryUser {
  return directoryUser({ ...copied(user), unread }).match(
    (told) => told,
    ({ reason }) => {
      throw new TypeError(`This cannot be a directory user: ${reason}.`);
    },
  );
}

/** The same through the port of a directory of this identity type, which tells of what it does not keep that it does not. */
export function tellUserOf(
  identityType: IdentityType,
  user: KeptUser,
  unread: readonly DirectoryFieldName[],
): DirectoryUser {
  return withoutUnkept(identityType, tellUser(user, unread));
}
