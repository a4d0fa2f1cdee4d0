import type { Clock, DirectoryFields, DirectoryUserId, Instant } from '@rollcall/core';
import { copied } from '../copied.js';

/** A user as the directory keeps it. */
export interface KeptUser {
  readonly id: DirectoryUserId;
  readonly loginName: string;
  readonly fields: DirectoryFields;
  readonly lastModified: Instant;
}

/** The users of one directory. It knows no rules, and hands out what it keeps. */
export interface UserTable {
  readonly all: () => readonly KeptUser[];
  readonly get: (id: DirectoryUserId) => KeptUser | undefined;
  /** By login name, upper and lower case being different. */
  readonly named: (loginName: string) => KeptUser | undefined;
  /** Adds a user under the next id, or under one of its own. */
  readonly add: (loginName: string, fields: DirectoryFields, id?: DirectoryUserId) => KeptUser;
  readonly change: (user: KeptUser, fields: DirectoryFields) => void;
  readonly remove: (user: KeptUser) => void;
}

/** An empty table that counts ids up (`user-1`, `user-2`) and takes times of change from the clock. */
export function userTable(clock: Clock): UserTable {
  const users = new Map<DirectoryUserId, KeptUser>();
  const ids = new Map<string, DirectoryUserId>();
  let created = 0;

  const nextId = (): DirectoryUserId => {
    created += 1;
    const id = `user-${created}` as DirectoryUserId;
    return users.has(id) ? nextId() : id;
  };
  const get = (id: DirectoryUserId | undefined) => (id === undefined ? undefined : users.get(id));

  return {
    all: () => [...users.values()],
    get,
    named: (loginName) => get(ids.get(loginName)),
    add: (loginName, fields, id = nextId()) => {
      const user = { id, loginName, fields: copied(fields), lastModified: clock.now() };
      users.set(id, user);
      ids.set(loginName, id);
      return user;
    },
    change: (user, fields) => {
      users.set(user.id, { ...user, fields: copied(fields), lastModified: clock.now() });
    },
    remove: ({ id, loginName }) => {
      users.delete(id);
      ids.delete(loginName);
    },
  };
}
