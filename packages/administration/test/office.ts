import { instantOf, type Clock, type Directory } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { exampleCatalog } from '@rollcall/core/example-catalog';
import { memoryDirectory, memoryStores, type MemoryDirectoryOptions, type SeedUser } from '@rollcall/memory';
import {
  createUserAdministration,
  type AdministrationOptions,
  type ChangeEvent,
  type Observation,
} from '@rollcall/administration';

/** A clock that is a second later each time. */
function countingClock(): Clock {
  let seconds = 0;
  return { now: () => instantOf(Date.UTC(2026, 0, 1) + 1000 * seconds++) };
}

function counter(): () => string {
  let count = 0;
  return () => `id-${String((count += 1)).padStart(4, '0')}`;
}

/** A directory user with what Amazon Connect always has. */
export function seed(loginName: string, fields: SeedUser['fields'] = {}): SeedUser {
  return {
    loginName,
    fields: {
      firstName: loginName,
      lastName: 'Example',
      email: `${loginName.toLowerCase()}@example.com`,
      routingProfileId: 'basic-routing-profile',
      securityProfileIds: ['agent'],
      ...fields,
    },
  };
}

/** An environment in memory with both administrations over the same stores, and what they told. */
export function office(
  options: MemoryDirectoryOptions &
    Pick<AdministrationOptions<typeof exampleCatalog>, 'clock' | 'newId'> & {
      readonly wrap?: (directory: Directory) => Directory;
    } = {},
) {
  const { wrap = (directory) => directory, clock = countingClock(), newId = counter(), ...rest } = options;
  const stores = memoryStores({ environment: 'acme' });
  const memory = memoryDirectory({
    unreadInSnapshot: ['email', 'secondaryEmail', 'mobile', 'proficiencies'],
    ...rest,
  });
  const events: ChangeEvent[] = [];
  const observations: Observation[] = [];
  const base: AdministrationOptions<typeof exampleCatalog> = {
    catalog: exampleCatalog,
    ...stores,
    clock,
    newId,
    onChange: (event) => void events.push(event),
    observe: (observation) => void observations.push(observation),
  };
  return {
    stores,
    base,
    directory: memory.directory,
    users: memory.users,
    events,
    observations,
    admin: createUserAdministration({ ...base, directory: wrap(memory.directory) }),
    standalone: createUserAdministration(base),
  };
}

/** The office with a template "Agents" that everybody in the directory was promoted with. */
export async function staffedOffice(loginNames: readonly string[]) {
  const staffed = office({ users: loginNames.map((loginName) => seed(loginName)) });
  const { admin } = staffed;
  const agents = orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
  const plan = orThrow(
    await admin.templates.planApply({
      template: { name: 'agents' },
      users: { where: {} },
      promote: 'include',
    }),
  );
  await orThrow(admin.execute(plan)).finished;
  return { ...staffed, agents };
}
