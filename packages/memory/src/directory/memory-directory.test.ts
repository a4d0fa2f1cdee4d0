import {
  changesByGroup,
  clear,
  directoryFieldNames,
  modelLoginNameLimits,
  parsePassword,
  set,
  type ChangeableFields,
  type Changes,
  type Directory,
  type DirectoryUserId,
  type NewDirectoryUser,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { describe, expect, it } from 'vitest';
import { memoryDirectory } from './memory-directory.js';
import type { Plain } from './plain.js';

const fields = {
  firstName: 'Ana',
  lastName: 'Lima',
  email: 'ana@example.com',
  routingProfileId: 'basic-routing-profile',
  securityProfileIds: ['agent'],
} as const;
const newUser = (loginName: string, more: object = {}) =>
  ({ loginName, fields: { ...fields, ...more } }) as unknown as NewDirectoryUser;
const password = orThrow(parsePassword('Correct-Horse-1'));

async function refusedField(
  directory: Directory,
  loginName: string,
  change: Plain<Changes<ChangeableFields>>,
) {
  const { users } = orThrow(await directory.snapshot());
  const user = users.find(({ login }) => login.name === loginName)!;
  const [only] = changesByGroup(change as Changes<ChangeableFields>);
  const answer = await directory.updateUser({ user, change: only! });
  return answer.isOk() ? 'taken' : answer.error;
}

describe('reading', () => {
  it('tells all users, and leaves unread what it is to leave unread', async () => {
    const seed = [
      { loginName: 'ana', fields },
      { loginName: 'Ana', id: 'her-id' },
    ];
    const { directory } = memoryDirectory({
      users: seed,
      unreadInSnapshot: ['email', 'proficiencies', 'email'],
    });
    const told: unknown[] = [];
    const snapshot = orThrow(await directory.snapshot({ onProgress: (progress) => told.push(progress) }));
    expect(told).toEqual([{ read: 2, expected: 2 }]);
    expect(snapshot.completeness).toEqual({ complete: true });
    expect(snapshot.users.map(({ id, login }) => [id, login.name])).toEqual([
      ['user-1', 'ana'],
      ['her-id', 'Ana'],
    ]);
    expect(snapshot.users[0]).toMatchObject({
      unread: ['email', 'proficiencies'],
      fields: { firstName: 'Ana' },
    });
    expect(snapshot.users[0]?.fields.email).toBeUndefined();
    expect(directory.manifest.unreadInSnapshot).toEqual(['email', 'proficiencies']);
    const whole = orThrow(await directory.readUser({ id: snapshot.users[0]!.id }));
    expect(whole).toMatchObject({ unread: [], fields });
  });

  it('knows nobody by an id that it never gave', async () => {
    const { directory } = memoryDirectory();
    const id = 'user-1' as DirectoryUserId;
    const notFound = { code: 'directory-user-not-found' };
    expect((await directory.readUser({ id }))._unsafeUnwrapErr()).toEqual(notFound);
    expect((await directory.deleteUser({ id }))._unsafeUnwrapErr()).toEqual(notFound);
  });

  it('has the profiles of a new instance unless it is given others', async () => {
    const standard = orThrow(await memoryDirectory().directory.references());
    expect(standard.identityType).toBe('connect-managed');
    expect(standard.routingProfiles.map(({ name }) => name)).toEqual(['Basic Routing Profile']);
    const emea = { id: 'emea', name: 'EMEA', path: ['EMEA'] } as const;
    const { directory } = memoryDirectory({ identityType: 'saml', references: { hierarchyGroups: [emea] } });
    expect(orThrow(await directory.references())).toEqual({
      ...standard,
      identityType: 'saml',
      hierarchyGroups: [emea],
    });
  });
});

describe('creating', () => {
  it('counts ids and times up, and keeps no password', async () => {
    const { directory, users } = memoryDirectory();
    const ana = orThrow(await directory.createUser({ user: newUser('ana'), password }));
    const eva = orThrow(await directory.createUser({ user: newUser('eva'), password }));
    expect([ana.id, eva.id]).toEqual(['user-1', 'user-2']);
    expect([ana.lastModified, eva.lastModified]).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T00:00:01.000Z',
    ]);
    expect(users.all()).toEqual([ana, eva]);
    expect(JSON.stringify(users.all())).not.toMatch(/secret|Correct/);
  });

  it('tells logins apart by case', async () => {
    const { directory } = memoryDirectory({ users: [{ loginName: 'ana', fields }] });
    const taken = await directory.createUser({ user: newUser('ana'), password });
    expect(taken._unsafeUnwrapErr()).toEqual({ code: 'directory-login-taken' });
    orThrow(await directory.createUser({ user: newUser('Ana'), password }));
  });

  it('takes so many users and no more', async () => {
    const { directory } = memoryDirectory({ userLimit: 1, users: [{ loginName: 'ana', fields }] });
    const answer = await directory.createUser({ user: newUser('eva'), password });
    expect(answer._unsafeUnwrapErr()).toEqual({ code: 'directory-quota-reached' });
  });

  it.each([
    ['loginName', newUser('a'.repeat(21)), password],
    ['loginName', newUser('a b'), password],
    ['email', newUser('ana', { email: undefined }), password],
    ['securityProfileIds', newUser('ana', { securityProfileIds: [] }), password],
    ['securityProfileIds', newUser('ana', { securityProfileIds: ['agent', 'nobody'] }), password],
    ['routingProfileId', newUser('ana', { routingProfileId: 'nowhere' }), password],
    ['hierarchyGroupId', newUser('ana', { hierarchyGroupId: 'nowhere' }), password],
    ['mobile', newUser('ana', { mobile: '0555' }), password],
    ['password', newUser('ana'), undefined],
  ])('refuses a new user for its %s', async (field, user, given) => {
    const { directory, users } = memoryDirectory();
    const answer = await directory.createUser({ user, password: given });
    expect(answer._unsafeUnwrapErr()).toEqual({ code: 'directory-refused', operation: 'create', field });
    expect(users.all()).toEqual([]);
  });

  it('goes by its identity type, and by wider limits if it is given them', async () => {
    const { directory } = memoryDirectory({ identityType: 'saml', loginNameLimits: modelLoginNameLimits });
    const loginName = 'a'.repeat(100);
    const withPassword = await directory.createUser({ user: newUser('ana', { email: undefined }), password });
    expect(withPassword._unsafeUnwrapErr()).toMatchObject({ field: 'password' });
    expect((await directory.createUser({ user: newUser('ana') }))._unsafeUnwrapErr()).toMatchObject({
      field: 'email',
    });
    orThrow(await directory.createUser({ user: newUser(loginName, { email: undefined }) }));
  });
});

describe('changing', () => {
  it('carries out the intents, and keeps the rest as it is now', async () => {
    const { directory, users } = memoryDirectory({ users: [{ loginName: 'ana', fields }] });
    const user = users.get('ana');
    users.change('ana', { lastName: set('Rossi'), mobile: set('+15551234567') });
    orThrow(await directory.updateUser({ user, change: { group: 'identity', fields: { mobile: clear } } }));
    const after = orThrow(await directory.readUser({ id: user.id }));
    expect(after.fields).toEqual({ ...fields, lastName: 'Rossi' });
    expect(after.lastModified! > user.lastModified!).toBe(true);
  });

  it('refuses what breaks a rule, by the field', async () => {
    const { directory, users } = memoryDirectory({ users: [{ loginName: 'ana', fields }] });
    const before = users.all();
    for (const [field, change] of [
      ['routingProfileId', { routingProfileId: clear }],
      ['routingProfileId', { routingProfileId: set('nowhere') }],
      ['securityProfileIds', { securityProfileIds: clear }],
      ['securityProfileIds', { securityProfileIds: set([]) }],
      ['securityProfileIds', { securityProfileIds: set(['nobody']) }],
      ['hierarchyGroupId', { hierarchyGroupId: set('nowhere') }],
      ['deskPhoneNumber', { phoneType: set('desk') }],
      ['afterContactWorkSeconds', { afterContactWorkSeconds: set(-1) }],
      ['mobile', { mobile: set('555') }],
      ['lastName', { lastName: clear }],
    ] as const) {
      expect(await refusedField(directory, 'ana', change)).toMatchObject({
        code: 'directory-refused',
        field,
      });
    }
    expect(users.all()).toEqual(before);
    expect(await refusedField(directory, 'ana', { hierarchyGroupId: clear })).toBe('taken');
  });

  it('does not hold against a change what it does not touch', async () => {
    const { directory, users } = memoryDirectory({
      users: [{ loginName: 'much longer than allowed', fields: {} }],
    });
    const [loginName] = users.all().map(({ login }) => login.name);
    expect(await refusedField(directory, loginName!, { firstName: set('Ana') })).toBe('taken');
    expect(await refusedField(directory, loginName!, { autoAccept: set(true) })).toBe('taken');
  });

  it('takes no field of another group', async () => {
    const { directory, users } = memoryDirectory({ users: [{ loginName: 'ana', fields }] });
    const change = { group: 'tags', fields: { firstName: set('Eva') } } as const;
    const answer = await directory.updateUser({ user: users.get('ana'), change });
    expect(answer._unsafeUnwrapErr()).toMatchObject({ code: 'invalid-request', operation: 'update-tags' });
    expect(users.get('ana').fields.firstName).toBe('Ana');
  });

  it('leaves names to an existing directory', async () => {
    const users = [{ loginName: 'ana', fields }];
    const { directory } = memoryDirectory({ identityType: 'existing-directory', users });
    expect(await refusedField(directory, 'ana', { firstName: set('Eva') })).toMatchObject({
      field: 'firstName',
    });
    expect(await refusedField(directory, 'ana', { secondaryEmail: set('a@example.com') })).toBe('taken');
  });

  it('deletes for ever', async () => {
    const { directory, users } = memoryDirectory({ users: [{ loginName: 'ana', fields }] });
    const { id } = users.get('ana');
    orThrow(await directory.deleteUser({ id }));
    expect((await directory.deleteUser({ id }))._unsafeUnwrapErr().code).toBe('directory-user-not-found');
    expect(users.add({ loginName: 'ana' }).id).toBe('user-2');
  });
});

it('shares no memory with anyone', async () => {
  const seed = { loginName: 'ana', fields: { ...fields, securityProfileIds: ['agent'] } };
  const { directory, users } = memoryDirectory({ users: [seed] });
  seed.fields.securityProfileIds.push('admin');
  const read = async () => [
    orThrow(await directory.snapshot()).users[0]!,
    orThrow(await directory.readUser({ id: users.get('ana').id })),
    ...users.all(),
  ];
  for (const user of await read()) Object.assign(user.fields.securityProfileIds!, { 0: 'spoilt' });
  for (const user of await read()) expect(user.fields).toEqual(fields);
  Object.assign(orThrow(await directory.references()).routingProfiles[0]!, { id: 'spoilt' });
  orThrow(await directory.createUser({ user: newUser('eva'), password }));
});

it('is changed behind the back, and throws where a test is mistaken', () => {
  const { users } = memoryDirectory({ users: [{ loginName: 'ana' }] });
  users.remove('ana');
  expect(users.all()).toEqual([]);
  expect(() => users.get('ana')).toThrow('no user ana');
  users.add({ loginName: 'ana', id: 'user-2' });
  expect(users.add({ loginName: 'eva' }).id).toBe('user-3');
  expect(() => users.add({ loginName: 'ana' })).toThrow('already');
  expect(() => users.add({ loginName: 'ida', id: 'user-3' })).toThrow('in use');
  expect(() => users.add({ loginName: ' ' })).toThrow('cannot be');
  expect(users.all()).toHaveLength(2);
});

it('does nothing once the caller has cancelled or it is closed', async () => {
  const { directory, users, close } = memoryDirectory();
  const signal = AbortSignal.abort();
  const cancelled = await directory.createUser({ user: newUser('ana'), password, signal });
  expect(cancelled._unsafeUnwrapErr()).toEqual({ code: 'cancelled' });
  await close();
  expect((await directory.createUser({ user: newUser('ana'), password }))._unsafeUnwrapErr().code).toBe(
    'closed',
  );
  expect((await directory.snapshot())._unsafeUnwrapErr()).toEqual({ code: 'closed' });
  expect(users.all()).toEqual([]);
});

it('seeds every field that there is', () => {
  const whole = Object.fromEntries(directoryFieldNames.map((name) => [name, 'x']));
  const { users } = memoryDirectory({ users: [{ loginName: 'ana', fields: whole }] });
  expect(Object.keys(users.get('ana').fields)).toEqual([...directoryFieldNames]);
});
