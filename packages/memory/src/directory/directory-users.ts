import {
  parseLogin,
  type Changes,
  type DirectoryFields,
  type DirectoryUser,
  type DirectoryUserId,
} from '@rollcall/core';
import { fieldsAfter } from './fields-after.js';
import type { Plain } from './plain.js';
import { tellUser } from './tell-user.js';
import type { KeptUser, UserTable } from './user-table.js';

/** A user to begin with. No rule is applied to it: directories hold users older than their rules. */
export interface SeedUser {
  readonly loginName: string;
  readonly fields?: Plain<DirectoryFields> | undefined;
  /** The next of `user-1`, `user-2` … if left out. */
  readonly id?: string | undefined;
}

/**
 * The directory's users as its own console shows and changes them: behind the library's back, without the port and its
 * rules. Every function throws where a login name is not found, or taken.
 */
export interface DirectoryUsers {
  /** All users with every field, in the order in which they were added. */
  readonly all: () => readonly DirectoryUser[];
  /** One user by login name, upper and lower case being different. */
  readonly get: (loginName: string) => DirectoryUser;
  readonly add: (user: SeedUser) => DirectoryUser;
  readonly change: (loginName: string, fields: Plain<Changes<DirectoryFields>>) => void;
  readonly remove: (loginName: string) => void;
}

/** The back door to a table of users. */
export function directoryUsers(users: UserTable): DirectoryUsers {
  const named = (loginName: string): KeptUser => {
    const user = users.named(loginName);
    if (user === undefined) throw new Error(`The directory has no user ${loginName}.`);
    return user;
  };
  return {
    all: () => users.all().map((user) => tellUser(user, [])),
    get: (loginName) => tellUser(named(loginName), []),
    add: ({ loginName, fields = {}, id }) => {
      if (parseLogin(loginName).isErr() || id === '') throw new TypeError('This cannot be a directory user.');
      if (users.named(loginName) !== undefined)
        throw new Error(`The directory has a user ${loginName} already.`);
      const ownId = id as DirectoryUserId | undefined;
      if (ownId !== undefined && users.get(ownId) !== undefined) throw new Error(`The id ${id} is in use.`);
      return tellUser(users.add(loginName, fields as DirectoryFields, ownId), []);
    },
    change: (loginName, fields) => {
      const user = named(loginName);
      users.change(user, fieldsAfter(user.fields, fields as Changes<DirectoryFields>));
    },
    remove: (loginName) => users.remove(named(loginName)),
  };
}
