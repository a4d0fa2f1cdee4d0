import { directoryUser, type DirectoryFieldName, type DirectoryUser } from '@rollcall/core';
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
