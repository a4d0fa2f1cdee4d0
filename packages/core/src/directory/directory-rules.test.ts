import { describe, expect, it } from 'vitest';
import { agents, routing, user } from '../../test/samples.js';
import { clear, set } from '../intent/intent.js';
import { changedDirectoryUser } from './changed-directory-user.js';
import {
  checkNewDirectoryUser,
  documentedLoginNameLimits,
  fieldsTaken,
  modelLoginNameLimits,
} from './check-new-directory-user.js';
import { changesByGroup, fieldGroups } from './directory-change.js';
import { directoryFieldNames } from './directory-field-table.js';
import type { DirectoryFields, HierarchyGroupId } from './directory-fields.js';
import type { DirectoryReferences } from './directory-references.js';
import { directoryUser, readField, unreadFields } from './directory-user.js';
import {
  findHierarchyGroup,
  findRoutingProfile,
  findSecurityProfile,
  withGroupsBelow,
} from './find-reference.js';
import type { IdentityType } from './identity-type.js';

const required = { routingProfileId: routing, securityProfileIds: [agents] } as const;
const person = { firstName: 'A', lastName: 'B', email: 'a@b.c' };
const check = (
  given: DirectoryFields & { loginName?: string } = {},
  type: IdentityType = 'connect-managed',
  limits = documentedLoginNameLimits,
) => {
  const { loginName = 'ann', ...fields } = given;
  const found = checkNewDirectoryUser(
    { loginName, fields: { ...required, ...fields } as typeof required },
    type,
    limits,
  );
  return found && `${found.field} ${found.rule}`;
};

describe('a new directory user', () => {
  it.each<[IdentityType, DirectoryFields]>([
    ['connect-managed', person],
    ['saml', { firstName: 'A', lastName: 'B' }],
    ['existing-directory', { directoryUserId: 'x' }],
    ['existing-directory', { secondaryEmail: 'a@b' }],
  ])('of type %s is taken with %j', (type, fields) => {
    expect(check(fields, type)).toBeUndefined();
  });

  it.each<[string, IdentityType, DirectoryFields & { loginName?: string }]>([
    ['firstName required', 'connect-managed', { ...person, firstName: '' }],
    ['email required', 'connect-managed', { firstName: 'A', lastName: 'B' }],
    ['lastName required', 'saml', { firstName: 'A' }],
    ['email not-allowed', 'saml', person],
    ['directoryUserId not-allowed', 'saml', { firstName: 'A', lastName: 'B', directoryUserId: 'x' }],
    ['directoryUserId not-allowed', 'connect-managed', { ...person, directoryUserId: 'x' }],
    ['firstName not-allowed', 'existing-directory', { firstName: 'A' }],
    ['loginName too-long', 'connect-managed', { ...person, loginName: 'a'.repeat(21) }],
    ['loginName too-long', 'saml', { loginName: 'a'.repeat(65) }],
    ['loginName characters', 'connect-managed', { ...person, loginName: 'a b' }],
    ['loginName characters', 'connect-managed', { ...person, loginName: '' }],
    ['loginName characters', 'connect-managed', { ...person, loginName: 'jürgen' }],
    ['loginName at-sign', 'connect-managed', { ...person, loginName: 'testuser@example' }],
    ['loginName at-sign', 'connect-managed', { ...person, loginName: '@example.com' }],
    ['loginName at-sign', 'connect-managed', { ...person, loginName: 'a@b@c.d' }],
    ['securityProfileIds at-least-one', 'connect-managed', { ...person, securityProfileIds: [] }],
    [
      'securityProfileIds too-many',
      'connect-managed',
      {
        ...person,
        securityProfileIds: Array.from({ length: 11 }, (_, index) => `${index}` as typeof agents),
      },
    ],
    ['deskPhoneNumber required', 'connect-managed', { ...person, phoneType: 'desk' }],
    ['deskPhoneNumber e164', 'connect-managed', { ...person, phoneType: 'desk', deskPhoneNumber: '0123' }],
    ['mobile e164', 'connect-managed', { ...person, mobile: '+0155' }],
    ['afterContactWorkSeconds out-of-range', 'connect-managed', { ...person, afterContactWorkSeconds: 1.5 }],
    [
      'afterContactWorkSeconds out-of-range',
      'connect-managed',
      { ...person, afterContactWorkSeconds: 2_000_001 },
    ],
    [
      'afterContactWorkByChannel out-of-range',
      'connect-managed',
      { ...person, afterContactWorkByChannel: { task: { agentFirstCallbackSeconds: -1 } } },
    ],
  ])('breaks a rule: %s (%s)', (rule, type, fields) => {
    expect(check(fields, type)).toBe(rule);
  });

  it('may have the longer login names of the API model', () => {
    const long = { ...person, loginName: 'a'.repeat(100) };
    expect([check(long, 'connect-managed', modelLoginNameLimits), check(long)]).toEqual([
      undefined,
      'loginName too-long',
    ]);
    expect(check({ ...person, loginName: 'a.b@c.example' })).toBeUndefined();
    expect(check({ ...person, afterContactWorkSeconds: 0 })).toBeUndefined();
  });

  it('is stripped of what its directory does not take', () => {
    expect(fieldsTaken('saml', { ...person, directoryUserId: 'x' })).toEqual({
      firstName: 'A',
      lastName: 'B',
    });
    expect(fieldsTaken('existing-directory', { ...person, directoryUserId: 'x' })).toEqual({
      directoryUserId: 'x',
    });
  });
});

describe('a change of a directory user', () => {
  it('is split by the calls that write it; every field but one is in one group', () => {
    expect(changesByGroup({ tags: set([]), email: clear, firstName: set('A') })).toEqual([
      { group: 'identity', fields: { firstName: set('A'), email: clear } },
      { group: 'tags', fields: { tags: set([]) } },
    ]);
    expect(changesByGroup({})).toEqual([]);
    const grouped = Object.values(fieldGroups).flat();
    expect([...grouped, 'directoryUserId'].sort()).toEqual([...directoryFieldNames].sort());
  });

  it('counts as read once it is written', () => {
    const before = user('ann', { firstName: 'A', mobile: '+1' }, { unread: ['email', 'tags'] });
    const after = changedDirectoryUser(before, {
      group: 'identity',
      fields: { email: set('a@b'), mobile: clear },
    });
    expect(after).toEqual({ ...before, fields: { firstName: 'A', email: 'a@b' }, unread: ['tags'] });
  });
});

describe('a directory user', () => {
  it('keeps no value of a field that counts as not read', () => {
    const made = user('ann', { firstName: 'A', email: 'a@b' }, { unread: ['email'] });
    expect(made.fields).toEqual({ firstName: 'A' });
    expect([readField(made, 'email'), readField(made, 'firstName'), readField(made, 'mobile')]).toEqual([
      { read: false },
      { read: true, value: 'A' },
      { read: true, value: undefined },
    ]);
    expect(unreadFields(['tags', 'email', 'tags'])).toEqual(['email', 'tags']);
  });

  it('has an id and a login name', () => {
    const make = (id: string, loginName: string) =>
      directoryUser({ id, loginName, fields: {}, unread: [] }).mapErr(({ reason }) => reason);
    expect(make('', 'a')._unsafeUnwrapErr()).toBe('empty-id');
    expect(make('1', ' ')._unsafeUnwrapErr()).toBe('empty');
  });
});

describe('a name of a reference', () => {
  const group = (id: string, ...path: [string, ...string[]]) => ({
    id: id as HierarchyGroupId,
    name: path.at(-1)!,
    path,
  });
  const references: DirectoryReferences = {
    identityType: 'saml',
    routingProfiles: [{ id: routing, name: 'Basic' }],
    securityProfiles: [
      { id: agents, name: 'Agent' },
      { id: 's2' as typeof agents, name: 'Agent' },
    ],
    hierarchyGroups: [
      group('h1', 'North'),
      group('h2', 'North', 'Oslo'),
      group('h3', 'South'),
      group('h4', 'South', 'Oslo'),
      group('h5', 'South', 'Rome'),
      group('h6', 'South', 'South'),
    ],
  };
  const idOf = (path: string | readonly string[]) =>
    findHierarchyGroup(references, path).match(
      ({ id }) => id,
      ({ code }) => code,
    );

  it('is exact, or the id', () => {
    expect(findRoutingProfile(references, 'Basic')._unsafeUnwrap().id).toBe(routing);
    expect(findRoutingProfile(references, 'r1')._unsafeUnwrap().id).toBe(routing);
    expect(findRoutingProfile(references, 'basic')._unsafeUnwrapErr()).toEqual({
      code: 'reference-not-found',
      kind: 'routing-profile',
      name: 'basic',
    });
    expect(findSecurityProfile(references, 'Agent')._unsafeUnwrapErr().code).toBe('reference-not-unique');
    expect(findSecurityProfile(references, 's2')._unsafeUnwrap().name).toBe('Agent');
  });

  it('of a hierarchy group is its path, its id, or a name that no other has', () => {
    expect([idOf(['South', 'Oslo']), idOf('Rome'), idOf('h2'), idOf('South'), idOf(['North'])]).toEqual([
      'h4',
      'h5',
      'h2',
      'h3',
      'h1',
    ]);
    expect([idOf('Oslo'), idOf(['Oslo', 'North']), idOf([]), idOf('constructor')]).toEqual([
      'reference-not-unique',
      ...Array<string>(3).fill('reference-not-found'),
    ]);
    expect(withGroupsBelow(references, references.hierarchyGroups[2]!).map(({ id }) => id)).toEqual([
      'h3',
      'h4',
      'h5',
      'h6',
    ]);
  });
});
