import { set, type Directory } from '@rollcall/core';
import { memoryDirectory, type DirectoryUsers, type MemoryDirectoryOptions } from '@rollcall/memory';
import type { DirectoryConsole, DirectoryLawsManifest, DirectoryWorld, Open } from '@rollcall/testkit';

/** As forgetful as Amazon Connect's listings are. */
const options: MemoryDirectoryOptions = {
  unreadInSnapshot: ['email', 'secondaryEmail', 'mobile', 'proficiencies'],
  references: {
    routingProfiles: [
      { id: 'sales', name: 'Sales' },
      { id: 'service', name: 'Service' },
    ],
    hierarchyGroups: [
      { id: 'emea', name: 'EMEA', path: ['EMEA'] },
      { id: 'berlin', name: 'Berlin', path: ['EMEA', 'Berlin'] },
    ],
  },
};

/** The directory in memory. */
export const memoryDirectoryManifest: DirectoryLawsManifest = {
  directory: memoryDirectory(options).directory.manifest,
  closing: 'by-itself',
  environments: 'many',
  beneath: 'this-process',
};

/** A fresh directory in memory, in whatever is wrapped around it. */
export function openMemoryDirectory(
  wrapped: (directory: Directory) => Directory = (directory) => directory,
): Open<DirectoryWorld> {
  return async () => {
    const { directory, users, close } = memoryDirectory(options);
    const neighbour = memoryDirectory(options).directory;
    const console = consoleOf(users);
    return {
      subject: { directory: wrapped(directory), console, shut: close, neighbour, strike: undefined },
      close,
    };
  };
}

/** The back door of the directory in memory, as a console. */
function consoleOf(users: DirectoryUsers): DirectoryConsole {
  const nameOf = (id: string): string => users.all().find((user) => user.id === id)?.login.name ?? '';
  return {
    users: () =>
      users.all().map(({ id, login, fields }) => ({
        id,
        loginName: login.name,
        lastName: fields.lastName,
        routingProfileId: fields.routingProfileId,
        securityProfileIds: fields.securityProfileIds ?? [],
      })),
    changeLastName: (id, lastName) => users.change(nameOf(id), { lastName: set(lastName) }),
    remove: (id) => users.remove(nameOf(id)),
  };
}
