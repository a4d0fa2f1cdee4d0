import {
  lifecycleStates,
  looseLogin,
  type Instant,
  type ProfileFilter,
  type ProfileWrite,
  type UserProfile,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { someLifecycle } from '../../lifecycle/some-lifecycle.js';
import { groundVersions } from './ground.js';

/** Logins that meet: of one key, of one skeleton only, of neither, and in an order that UTF-16 has otherwise. */
const someLogins = fc
  .constantFrom(
    'ana',
    'Ana',
    ' ANA',
    'a\u200dna',
    'ａna',
    'bob',
    'Böb',
    'Bo\u0308b',
    'i',
    'İ',
    'carl',
    '\ue000',
    '\u{10000}',
    '__proto__',
    'constructor',
  )
  .map(looseLogin);
const someIds = fc.constantFrom('1', '2', '3', '4', '5', '10', 'constructor', '\u{10000}', '\ue000');
const someLinks = fc.record(
  { id: fc.constantFrom('user-1', 'user-2', 'user-3'), login: someLogins },
  { noNullPrototype: true },
);
const someIdentities = fc.record(
  {
    firstName: fc.constantFrom('Ana', 'Böb', ''),
    lastName: fc.constantFrom('Lima', 'O’Hara'),
    email: fc.constant('ana@example.com'),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const someConfigurations = fc.record(
  {
    template: fc.constantFrom(...groundVersions.map(({ id, version }) => ({ id, version }))),
    modeOverride: fc.constantFrom('unison', 'engagement'),
    overrides: fc.constantFrom({}, { ringtone: 'horn' }),
    userValues: fc.constantFrom({}, { hours: [9, 17] }),
  },
  { requiredKeys: ['template', 'overrides', 'userValues'], noNullPrototype: true },
);
const someMirrorFields = fc.record(
  {
    routingProfileId: fc.constantFrom('sales', 'service'),
    securityProfileIds: fc.subarray(['agent', 'admin']),
    hierarchyGroupId: fc.constantFrom('emea', 'berlin'),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const someMirrors = fc.record(
  {
    readAt: fc.constant('2026-01-01T00:00:00.000Z' as Instant),
    unread: fc.constantFrom([], ['email' as const]),
    fields: someMirrorFields,
  },
  { noNullPrototype: true },
);

const someActiveProfiles = fc.record(
  {
    id: someIds,
    login: someLogins,
    identity: someIdentities,
    configuration: someConfigurations,
    management: fc.constantFrom({ kind: 'here' }, { kind: 'outside', system: 'scim' }),
    link: someLinks,
    mirror: someMirrors,
    version: fc.constant(1),
  },
  {
    requiredKeys: ['id', 'login', 'identity', 'configuration', 'management', 'version'],
    noNullPrototype: true,
  },
) as unknown as fc.Arbitrary<UserProfile>;

/** Profiles of version 1 that get in each other's way. */
export const someProfiles: fc.Arbitrary<UserProfile> = fc
  .tuple(someActiveProfiles, someLifecycle)
  .map(([profile, lifecycle]) => (lifecycle === undefined ? profile : { ...profile, lifecycle }));

/** Everybody, also those deleted. */
export const everybody: ProfileFilter = { lifecycle: lifecycleStates };

/** Profiles of which any number stands beside each other: no two share an id, a key or a link. */
export const separateProfiles = fc.uniqueArray(someProfiles, {
  maxLength: 9,
  comparator: clash,
});

/** Whether two profiles cannot both be in one environment. */
export function clash(a: UserProfile, b: UserProfile): boolean {
  return a.id === b.id || a.login.key === b.login.key || (a.link !== undefined && a.link.id === b.link?.id);
}

const someVersions = fc.integer({ min: 1, max: 3 });

/** The write that makes a profile. */
export function insertOf(profile: UserProfile): ProfileWrite {
  return { kind: 'insert', profile };
}

/** The write that puts another state in the place of one version. */
export function replaceOf(profile: UserProfile, expectedVersion: number): ProfileWrite {
  return { kind: 'replace', profile: { ...profile, version: expectedVersion + 1 }, expectedVersion };
}

/** Writes that succeed or fail, as the case may be. */
export const someWrites: fc.Arbitrary<ProfileWrite> = fc.oneof(
  { weight: 2, arbitrary: someProfiles.map(insertOf) },
  {
    weight: 2,
    arbitrary: fc.tuple(someProfiles, someVersions).map(([profile, version]) => replaceOf(profile, version)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(someProfiles, someVersions)
      .map(([{ id }, expectedVersion]): ProfileWrite => ({ kind: 'delete', id, expectedVersion })),
  },
);

const someConditions = fc.oneof(
  fc.record({ mode: fc.constantFrom('engagement', 'supervisor', 'unison', 'none') }),
  fc.record({ mode: fc.constantFrom(['none', 'engagement'], ['engagement', 'supervisor', 'unison'], []) }),
  fc.record({ lifecycle: fc.subarray([...lifecycleStates]) }),
  fc.record({ lifecycle: fc.constantFrom(lifecycleStates, ['active', 'deleted']) }),
  fc.record({ search: fc.constantFrom('an', 'BÖ', 'a l', '_', '%', 'nobody') }),
  fc.record({
    template: fc.constantFrom({ id: 'template-1' }, { id: 'template-1', version: 2 }, { id: 'nowhere' }),
  }),
  fc.record({ overridden: fc.constantFrom('yes', 'no') }),
  fc.record({ loginStartsWith: fc.constantFrom('', 'A', 'bö', '__', '%') }),
  fc.record({ nameContains: fc.constantFrom('an', 'BÖ', 'a l', '_') }),
  fc.record({ routingProfileId: fc.constantFrom('sales', 'nobody') }),
  fc.record({ securityProfileId: fc.constant('agent') }),
  fc.record({ hierarchyGroupIds: fc.subarray(['emea', 'berlin']) }),
  fc.record({ linkedTo: fc.constantFrom('user-1', 'user-9') }),
);

/** Filters that some of the profiles above fulfil: up to two conditions. */
export const someFilters = fc
  .array(someConditions, { maxLength: 2 })
  .map((conditions): ProfileFilter => Object.assign({}, ...conditions));

/** Page sizes that cut everywhere. */
export const someLimits = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(1000, undefined));
