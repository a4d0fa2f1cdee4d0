import {
  set,
  type DirectoryFields,
  type Plan,
  type PortError,
  type RoutingProfileId,
  type UserProfile,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { loginOf } from '../../login/some-login.js';
import type { IntegratedRunSubject, RunFault } from './integrated-run-subject.js';
import { newIdentity } from './plan-for.js';
import { profilesIn } from './some-ground.js';

const errors = fc.constantFrom<PortError>(
  { code: 'unavailable' },
  { code: 'timed-out' },
  { code: 'throttled', operation: 'any' },
  { code: 'denied', operation: 'any' },
);

const fault = fc.record<RunFault>({
  kind: fc.constantFrom('fail', 'lose-answer'),
  operation: fc.constantFrom('readUser', 'createUser', 'updateUser', 'deleteUser'),
  call: fc.integer({ min: 1, max: 3 }),
  error: errors,
});
const faultOfWrite = fc.record<RunFault>({
  kind: fc.constantFrom('fail', 'lose-answer'),
  operation: fc.constantFrom('createUser', 'updateUser', 'deleteUser'),
  call: fc.constant(1),
  error: errors,
});

/** Things that go wrong at early calls of the directory, before or after they were done. */
export const someFaults: fc.Arbitrary<readonly RunFault[]> = fc.uniqueArray(fc.oneof(fault, faultOfWrite), {
  maxLength: 4,
  selector: ({ operation, call }) => `${operation} ${call}`,
});

/** Something that goes wrong at the first write of every kind. */
export const troubledWrites: fc.Arbitrary<readonly RunFault[]> = faultOfWrite.map((fault) =>
  (['createUser', 'updateUser', 'deleteUser'] as const).map((operation) => ({ ...fault, operation })),
);

/** Something that somebody else does. */
export interface Meddling {
  readonly what:
    | 'change names there'
    | 'change routing there'
    | 'remove there'
    | 'add there'
    | 'manage outside'
    | 'delete here'
    | 'add here';
  readonly index: number;
}

/** What somebody else does before a run or while it goes on. */
export const someMeddling: fc.Arbitrary<Meddling> = fc.record({
  what: fc.oneof(
    fc.constantFrom<Meddling['what']>('add there', 'manage outside'),
    fc.constantFrom<Meddling['what']>(
      'change names there',
      'change routing there',
      'remove there',
      'delete here',
      'add here',
    ),
  ),
  index: fc.nat(4),
});

/** Does it, where it can be done; whoever is added takes a login that is wanted. */
export async function meddle(
  subject: IntegratedRunSubject,
  wanted: readonly string[],
  { what, index }: Meddling,
): Promise<void> {
  const { console, ports } = subject;
  const profiles = await profilesIn(subject);
  const users = console.users();
  const user = users[index % Math.max(users.length, 1)];
  const profile = profiles[index % Math.max(profiles.length, 1)];
  const loginName = wanted[index % Math.max(wanted.length, 1)] ?? 'new.one';
  switch (what) {
    case 'change names there':
      return user && console.change(user.id, { lastName: set('Meddled') });
    case 'change routing there':
      return user && console.change(user.id, { routingProfileId: set('r3' as RoutingProfileId) });
    case 'remove there':
      return user && console.remove(user.id);
    case 'add there':
      if (users.some(({ login }) => login.name === loginName)) return;
      return console.add({ loginName, fields: newIdentity as DirectoryFields });
    case 'manage outside':
      return profile && replace(subject, { ...profile, management: { kind: 'outside', system: 'other' } });
    case 'delete here': {
      if (profile === undefined) return;
      const { id, version: expectedVersion } = profile;
      await ports.profiles.write({ writes: [{ kind: 'delete', id, expectedVersion }] });
      return;
    }
    case 'add here': {
      const [like] = profiles;
      if (like === undefined) return;
      const { link: _, mirror: __, ...bare } = like;
      const added = {
        ...bare,
        id: `added-${index}` as UserProfile['id'],
        login: loginOf(loginName),
        version: 1,
      };
      await ports.profiles.write({ writes: [{ kind: 'insert', profile: added }] });
      return;
    }
    default:
      return what satisfies never;
  }
}

/** Writes a profile as somebody else would: it has its next version then. */
export async function replace({ ports }: IntegratedRunSubject, profile: UserProfile): Promise<void> {
  const { version: expectedVersion } = profile;
  const next = { ...profile, version: expectedVersion + 1 };
  await ports.profiles.write({ writes: [{ kind: 'replace', profile: next, expectedVersion }] });
}

/** The login names of those whom a plan would make in the directory. */
export function wantedThere({ items }: Plan): readonly string[] {
  const made = items.filter(({ steps }) => steps.some(({ kind }) => kind === 'create-directory-user'));
  return made.map(({ loginName }) => loginName);
}
