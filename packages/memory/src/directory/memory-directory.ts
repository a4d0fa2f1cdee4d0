import {
  documentedLoginNameLimits,
  unreadFields,
  type Clock,
  type Directory,
  type DirectoryFieldName,
  type IdentityType,
  type LoginNameLimits,
} from '@rollcall/core';
import { openGate } from '../call/gate.js';
import { copied } from '../copied.js';
import { countingClock } from './counting-clock.js';
import { defaultReferences, type References } from './default-references.js';
import { directoryPort } from './directory-port.js';
import { directoryUsers, type DirectoryUsers, type SeedUser } from './directory-users.js';
import type { Plain } from './plain.js';
import { userTable } from './user-table.js';

/** What a directory in memory is to be like. */
export interface MemoryDirectoryOptions {
  /** `connect-managed` if left out. */
  readonly identityType?: IdentityType | undefined;
  /** What users can be given; each kind that is left out is as in a new Amazon Connect instance. */
  readonly references?: Partial<Plain<References>> | undefined;
  readonly users?: readonly SeedUser[] | undefined;
  /** Fields that a snapshot leaves unread, as Amazon Connect's listings do with e-mail addresses; none if left out. */
  readonly unreadInSnapshot?: readonly DirectoryFieldName[] | undefined;
  /** How long a login name may be; what AWS documents if left out. */
  readonly loginNameLimits?: LoginNameLimits | undefined;
  /** How many users the directory takes; any number if left out. */
  readonly userLimit?: number | undefined;
  /** Tells the times of change; a second more with every write, from 2026 on, if left out. */
  readonly clock?: Clock | undefined;
}

/** A directory in memory with the back door to it. */
export interface MemoryDirectory {
  readonly directory: Directory;
  readonly users: DirectoryUsers;
  /** Ends the use of the directory: every later call answers `closed`. */
  readonly close: () => Promise<void>;
}

/**
 * A directory in the memory of this process, as strict as Amazon Connect where core knows the rule. It never keeps a
 * password. Throws if a user to begin with has the login name or id of another one, or a login name that cannot be one.
 */
export function memoryDirectory(options: MemoryDirectoryOptions = {}): MemoryDirectory {
  const table = userTable(options.clock ?? countingClock());
  const users = directoryUsers(table);
  for (const user of options.users ?? []) users.add(user);
  const rules = {
    identityType: options.identityType ?? 'connect-managed',
    limits: options.loginNameLimits ?? documentedLoginNameLimits,
    references: copied({ ...defaultReferences, ...options.references }) as References,
    userLimit: options.userLimit ?? Number.POSITIVE_INFINITY,
  };
  const gate = openGate();
  return {
    directory: directoryPort(table, rules, unreadFields(options.unreadInSnapshot ?? []), gate),
    users,
    close: async () => gate.close(),
  };
}
