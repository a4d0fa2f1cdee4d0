import { err, set, type Directory, type PortError } from '@rollcall/core';
import { memoryDirectory, type MemoryDirectoryOptions } from '@rollcall/memory';
import type { DirectoryLawsManifest, DirectoryWorld, DirectoryWorldFault, Open } from '@rollcall/testkit';
import { breakable, breakage } from './breakable.js';
import type { Mutant } from './mutant.js';

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

/** What mutants of directories are made from: memory's, on ground that can break. */
export const breakableDirectoryManifest: DirectoryLawsManifest = {
  directory: memoryDirectory(options).directory.manifest,
  closing: 'by-itself',
  environments: 'many',
  beneath: 'another-system',
};

const errors: Readonly<Record<DirectoryWorldFault, PortError>> = {
  down: { code: 'unavailable' },
  throttling: { code: 'throttled', operation: 'any' },
  'answers-lost': { code: 'timed-out' },
};

/** A fresh directory in memory that can be made to fail. */
export const openBreakableDirectory: Open<DirectoryWorld> = async () => {
  const { directory, users, close } = memoryDirectory(options);
  const broken = breakage();
  const lost = breakage();
  const nameOf = (id: string): string => users.all().find((user) => user.id === id)?.login.name ?? '';
  const subject: DirectoryWorld = {
    directory: breakable(losing(directory, lost), broken),
    console: {
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
    },
    shut: close,
    neighbour: memoryDirectory(options).directory,
    strike: (fault) => (fault === 'answers-lost' ? lost : broken).strike(errors[fault]),
  };
  return { subject, close };
};

/** Writes are done, and their answers lost. */
function losing(directory: Directory, { error }: ReturnType<typeof breakage>): Directory {
  return {
    ...directory,
    createUser: async (request) => losingOne(await directory.createUser(request), error()),
    updateUser: async (request) => losingOne(await directory.updateUser(request), error()),
    deleteUser: async (request) => losingOne(await directory.deleteUser(request), error()),
  };
}

function losingOne<Answer>(answer: Answer, error: PortError | undefined): Answer {
  return error === undefined ? answer : (err(error) as Answer);
}

/** A mutant of the directory. */
export function directoryMutant(
  id: string,
  mistake: string,
  mutate: (right: Directory, world: DirectoryWorld) => Partial<Directory>,
): Mutant<DirectoryWorld> {
  const faulty = (world: DirectoryWorld) => ({
    ...world,
    directory: { ...world.directory, ...mutate(world.directory, world) },
  });
  return { id, mistake, mutate: faulty };
}
