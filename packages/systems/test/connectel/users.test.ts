import { clear, defineCatalog, displayName, err, set, setting } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import {
  codecs,
  connectelAccess,
  connectelCatalog,
  connectelGroups,
  connectelRoles,
  connectelRules,
  identityNamed,
  initialUserProfile,
  natModes,
  transports,
  userProfileRole,
  userProfilesOf,
  withExtension,
} from '@rollcall/presets/connectel';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { statement } from '../statement.js';
import { world } from '../world.js';
import { extension, found, hire, office, outcomeOf, refusalOf, type Office } from './office.js';

const settingsOf = async ({ admin }: Office, loginName: string) =>
  orThrow(await admin.settingsOf(loginName)).values;
type Changes = Parameters<Office['admin']['users']['planEdit']>[1];
const edit = ({ admin }: Office, loginName: string, changes: Changes) =>
  outcomeOf(admin, admin.users.planEdit(loginName, changes));
const refusedEdit = ({ admin }: Office, loginName: string, changes: Changes) =>
  refusalOf(admin.users.planEdit(loginName, changes));

statement('S4-22')('users are made, and stand in one list', async () => {
  const centre = await office();
  for (const login of ['anna.berg', 'carl']) {
    const made = (await hire(centre, login))._unsafeUnwrap();
    expect(made).toMatchObject({ item: { loginName: login, outcome: 'done' }, register: 'claimed' });
  }
  const { items } = orThrow(await centre.admin.users.list());
  expect(items.map(({ profile }) => profile.login.name)).toEqual(['anna.berg', 'boss', 'carl']);
});

statement(
  'S4-25',
  'S4-26',
  'S4-28',
  'S4-32',
)('a user has a full name, a username, an e-mail address and, if wanted, a description', async () => {
  const centre = await office();
  await hire(centre, 'anna.berg', {
    fullName: 'Anna Lind Berg',
    email: 'anna@example.com',
    values: { description: 'Team lead' },
  });
  await hire(centre, 'carl', { fullName: 'Carl Dahl' });
  const { profile } = await found(centre, 'anna.berg');
  expect(profile.login.name).toBe('anna.berg');
  expect(displayName(profile.identity)).toBe('Anna Lind Berg');
  expect(profile.identity.email).toBe('anna@example.com');
  expect((await settingsOf(centre, 'anna.berg')).description).toBe('Team lead');
  expect((await settingsOf(centre, 'carl')).description).toBe('');
});

statement('S4-27')('a username with a capital letter is refused, and its number is free again', async () => {
  const centre = await office();
  const refused = (await hire(centre, 'Anna.Berg'))._unsafeUnwrap();
  expect(refused).toMatchObject({
    item: { outcome: 'refused', reason: { code: 'rule', rule: 'username-is-lower-case', field: 'login' } },
    extension: '2002',
    register: 'released',
  });
  const made = (await hire(centre, 'anna.berg'))._unsafeUnwrap();
  expect(made).toMatchObject({ item: { outcome: 'done' }, extension: '2002' });
});

statement('S4-23')('a user is made with the role User or Admin', async () => {
  const centre = await office();
  await hire(centre, 'anna', { role: 'Admin' });
  await hire(centre, 'carl', { role: 'User' });
  expect(connectelRoles).toEqual(['user', 'admin']);
  expect(orThrow(await centre.admin.settingsOf('anna')).mode).toBe('admin');
  expect(orThrow(await centre.admin.settingsOf('carl')).mode).toBe('user');
  const refused = await refusalOf(
    centre.admin.users.planCreate([{ loginName: 'dora', template: { name: 'Operator' } }]),
  );
  expect(refused?.code).toBe('template-not-found');
});

statement('S4-24')('a User Profile is chosen from those that exist', async () => {
  const centre = await office();
  const agentsOnly = userProfileRole({
    id: 'agents-only',
    name: 'Agents only',
    permissionType: 'read-edit',
    sections: { agents: 'by-default' },
  });
  const values = { userProfile: 'agents-only' };
  const before = (await hire(centre, 'anna', { values }))._unsafeUnwrap();
  expect(before.item).toMatchObject({
    outcome: 'refused',
    reason: { code: 'rule', rule: 'user-profile-exists', field: 'setting.userProfile' },
  });
  orThrow(await centre.changeProfiles('boss', { kind: 'add', role: agentsOnly }));
  expect(userProfilesOf(centre.access()).map(({ label }) => label)).toEqual([
    initialUserProfile.name,
    'Agents only',
  ]);
  await hire(centre, 'anna', { values });
  await hire(centre, 'carl');
  expect(await settingsOf(centre, 'anna')).toMatchObject(values);
  expect(await settingsOf(centre, 'carl')).toMatchObject({ userProfile: initialUserProfile.id });
});

statement('S4-33')(
  'a user is given a number by itself, one of its own also among twenty at once',
  async () => {
    const centre = await office();
    const logins = Array.from({ length: 20 }, (_, index) => `user.${index}`);
    const made = await Promise.all(logins.map((login) => hire(centre, login)));
    expect(made.map((each) => each._unsafeUnwrap().item.outcome)).toEqual(logins.map(() => 'done'));
    const numbers = await Promise.all(
      logins.map(async (login) => (await settingsOf(centre, login)).internal),
    );
    expect(numbers.toSorted()).toEqual(logins.map((_, index) => String(2002 + index)));
  },
);

statement('S4-34')('a number is given by hand instead, unless somebody has it', async () => {
  const centre = await office();
  await hire(centre, 'anna', { extension: extension('4711') });
  expect(await settingsOf(centre, 'anna')).toMatchObject({ internal: '4711' });
  const taken = await hire(centre, 'carl', { extension: extension('4711') });
  expect(taken._unsafeUnwrapErr()).toEqual({ code: 'extension-taken' });
  expect((await centre.admin.users.get('carl'))._unsafeUnwrapErr()).toEqual({ code: 'no-such-user' });
});

test('the number of somebody who was certainly not made is free again, and only then', async () => {
  const centre = await office();
  const { register } = centre;
  const request = { extension: extension('3000') };
  const twice = (await hire(centre, 'boss', request))._unsafeUnwrap();
  expect(twice).toMatchObject({ item: { outcome: 'refused' }, register: 'released' });
  const unplanned = await withExtension(register, request, async () => err({ code: 'unavailable' } as const));
  expect(unplanned._unsafeUnwrapErr()).toEqual({ code: 'unavailable' });
  const unsure = await withExtension(register, request, async () =>
    (await hire(centre, 'carl')).map(() => ({
      loginName: 'anna',
      stepsDone: [],
      outcome: 'failed',
      reason: { code: 'unavailable' },
    })),
  );
  expect(unsure._unsafeUnwrap().register).toBe('claimed');
  expect((await register.claim(request))._unsafeUnwrapErr()).toEqual({ code: 'extension-taken' });
});

test('a user without a number is refused', async () => {
  const { admin } = await office();
  const refused = await refusalOf(
    admin.users.planCreate([{ loginName: 'anna', template: { name: 'User' } }]),
  );
  expect(refused).toEqual({ code: 'rule', rule: 'internal-is-given', field: 'setting.internal' });
});

statement('S4-52')('the number cannot be changed', async () => {
  const centre = await office();
  for (const internal of [set('3000'), set(''), clear])
    expect(await refusedEdit(centre, 'boss', { userValues: { internal } })).toEqual({
      code: 'rule',
      rule: 'internal-is-immutable',
      field: 'setting.internal',
    });
  expect(await settingsOf(centre, 'boss')).toMatchObject({ internal: '2001' });
});

statement('S4-36')('personal information can be edited', async () => {
  const centre = await office();
  await hire(centre, 'anna', { fullName: 'Anna Lind', email: 'anna@example.com' });
  await edit(centre, 'anna', {
    identity: { firstName: set('Anna Berg'), email: set('berg@example.com') },
    userValues: { description: set('Team lead') },
  });
  const { profile } = await found(centre, 'anna');
  expect(profile.identity).toEqual(identityNamed('Anna Berg', 'berg@example.com'));
  expect(await settingsOf(centre, 'anna')).toMatchObject({ description: 'Team lead' });
});

statement('S4-37')('the role cannot be changed, neither by hand nor by a template', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'anna');
  const refused = { code: 'rule', rule: 'role-is-immutable', field: 'mode' };
  expect(await refusedEdit(centre, 'anna', { mode: set('admin') })).toEqual(refused);
  expect(await refusedEdit(centre, 'boss', { mode: set('user') })).toEqual(refused);
  const other = { template: { name: 'Admin' }, users: { logins: ['anna'] } };
  expect(await refusalOf(admin.templates.planApply(other))).toEqual(refused);
});

statement('S4-38')('the username cannot be changed', async () => {
  const centre = await office();
  await hire(centre, 'anna');
  expect(await refusedEdit(centre, 'anna', { loginName: 'anna.berg' })).toEqual({
    code: 'rule',
    rule: 'username-is-immutable',
    field: 'login',
  });
});

statement('S4-39')('the User Profile of a User can be changed, and an Admin has none', async () => {
  const centre = await office();
  const role = userProfileRole({ id: 'team', name: 'Team', permissionType: 'read', sections: {} });
  orThrow(await centre.changeProfiles('boss', { kind: 'add', role }));
  await hire(centre, 'anna');
  const userValues = { userProfile: set('team') };
  expect(await edit(centre, 'anna', { userValues })).toMatchObject({ outcome: 'done' });
  expect(await settingsOf(centre, 'anna')).toMatchObject({ userProfile: 'team' });
  expect(connectelCatalog.settingsOf('admin').map(({ key }) => key)).not.toContain('userProfile');
  expect(await settingsOf(centre, 'boss')).not.toHaveProperty('userProfile');
});

statement('S4-64')('changes are a draft that is checked, and count once they are saved', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'anna', { fullName: 'Anna' });
  const wrong = { identity: { firstName: set('Anna Berg') }, overrides: { context: set('no context') } };
  expect((await refusedEdit(centre, 'anna', wrong))?.code).toBe('invalid-settings');
  const draft = orThrow(
    await admin.users.planEdit('anna', {
      identity: { firstName: set('Anna Berg') },
      overrides: { transport: set('wss') },
    }),
  );
  expect(draft.items[0]!.changes).toEqual([
    { field: 'firstName', before: 'Anna', after: 'Anna Berg' },
    { field: 'setting.transport', after: 'wss' },
  ]);
  expect((await found(centre, 'anna')).profile.identity.firstName).toBe('Anna');
  await orThrow(admin.execute(draft)).finished;
  expect((await found(centre, 'anna')).profile.identity.firstName).toBe('Anna Berg');
  expect(await settingsOf(centre, 'anna')).toMatchObject({ transport: 'wss' });
});

statement('S4-51', 'S4-56')('the voice of a user works untouched, in the context from-sip', async () => {
  const centre = await office();
  await hire(centre, 'anna');
  for (const login of ['anna', 'boss']) {
    const values: Readonly<Record<string, unknown>> = await settingsOf(centre, login);
    const voice = connectelCatalog.settings.filter(({ group }) => group === 'voice');
    expect(voice).toHaveLength(7);
    for (const { key, schema } of voice) expect(schema.safeParse(values[key]).success).toBe(true);
    expect(values).toMatchObject({ context: 'from-sip' });
    expect(values.internal).toMatch(/^20\d\d$/);
  }
  await edit(centre, 'anna', { overrides: { context: set('from-internal') } });
  expect(await settingsOf(centre, 'anna')).toMatchObject({ context: 'from-internal' });
  await edit(centre, 'anna', { overrides: { context: clear } });
  expect(await settingsOf(centre, 'anna')).toMatchObject({ context: 'from-sip' });
});

statement('S4-53')('the transport is TCP, UDP, WS or WSS', async () => {
  const centre = await office();
  expect(transports.toSorted()).toEqual(['tcp', 'udp', 'ws', 'wss']);
  for (const transport of transports) {
    await edit(centre, 'boss', { overrides: { transport: set(transport) } });
    expect(await settingsOf(centre, 'boss')).toMatchObject({ transport });
  }
  const unknown = { transport: set('tls' as 'tcp') };
  expect((await refusedEdit(centre, 'boss', { overrides: unknown }))?.code).toBe('invalid-settings');
});

statement('S4-54')('NAT is one of six', async () => {
  const centre = await office();
  expect(natModes).toEqual(['yes', 'no', 'force_rport', 'comedia', 'never', 'route']);
  for (const nat of natModes) {
    await edit(centre, 'boss', { overrides: { nat: set(nat) } });
    expect(await settingsOf(centre, 'boss')).toMatchObject({ nat });
  }
  const unknown = { nat: set('auto' as 'yes') };
  expect((await refusedEdit(centre, 'boss', { overrides: unknown }))?.code).toBe('invalid-settings');
});

statement('S4-55')('codecs are some of six, in the order of preference', async () => {
  const centre = await office();
  expect(codecs).toEqual(['ulaw', 'alaw', 'gsm', 'g722', 'g729', 'opus']);
  for (const allowedCodecs of [codecs, codecs.toReversed(), ['opus'] as const]) {
    await edit(centre, 'boss', { overrides: { allowedCodecs: set(allowedCodecs) } });
    expect(await settingsOf(centre, 'boss')).toMatchObject({ allowedCodecs });
  }
  for (const wrong of [['speex' as 'opus'], [], ['opus', 'opus'] as const])
    expect((await refusedEdit(centre, 'boss', { overrides: { allowedCodecs: set(wrong) } }))?.code).toBe(
      'invalid-settings',
    );
});

statement('S4-57', 'S4-58')(
  'a user has one or several call groups, and pickup groups out of the same ones',
  async () => {
    const centre = await office();
    await hire(centre, 'anna');
    await hire(centre, 'carl');
    await edit(centre, 'anna', { overrides: { callGroups: set([1, 7]) } });
    await edit(centre, 'carl', { overrides: { callGroups: set([3]), pickupGroups: set([7, 0, 63]) } });
    expect(await settingsOf(centre, 'anna')).toMatchObject({ callGroups: [1, 7], pickupGroups: [] });
    expect(await settingsOf(centre, 'carl')).toMatchObject({ callGroups: [3], pickupGroups: [7, 0, 63] });
    for (const wrong of [[64], [-1], [1.5], [1, 1]])
      for (const group of ['callGroups', 'pickupGroups'])
        expect((await refusedEdit(centre, 'boss', { overrides: { [group]: set(wrong) } }))?.code).toBe(
          'invalid-settings',
        );
  },
);

statement('S4-50')(
  'a sound for internal messages is switched on for one user, and its desktop is told',
  async () => {
    const centre = await office();
    await hire(centre, 'anna');
    await hire(centre, 'carl');
    await edit(centre, 'anna', { userValues: { internalMessageSound: set(true) } });
    expect(await settingsOf(centre, 'anna')).toMatchObject({ internalMessageSound: true });
    expect(await settingsOf(centre, 'carl')).toMatchObject({ internalMessageSound: false });
  },
);

statement('S4-59')('Client Logs is a place of its own, where a host puts its settings', async () => {
  const { clientLogs } = connectelGroups;
  const logLevel = setting({
    label: 'Level',
    schema: z.enum(['error', 'debug']),
    default: 'error',
    scope: 'user',
  });
  const logging = { ...clientLogs.sections.logging, settings: { logLevel } };
  const more = defineCatalog({
    name: 'With logs',
    modes: connectelRoles,
    defaultMode: 'user',
    groups: { ...connectelGroups, clientLogs: { ...clientLogs, sections: { logging } } },
  });
  expect(connectelCatalog.groups.map(({ label }) => label)).toEqual(['Account', 'Voice', 'Client Logs']);
  expect(more.groups.map(({ label }) => label)).toEqual(['Account', 'Voice', 'Client Logs']);

  const rules = connectelRules(() => connectelAccess);
  const { standalone } = await world({ catalog: more, rules });
  orThrow(await standalone.templates.add({ name: 'User', mode: 'user' }));
  const user = { loginName: 'anna', template: { name: 'User' }, userValues: { internal: '2001' } };
  await outcomeOf(standalone, standalone.users.planCreate([user]));
  expect(orThrow(await standalone.settingsOf('anna')).values.logLevel).toBe('error');
  const debug = standalone.users.planEdit('anna', { userValues: { logLevel: set('debug') } });
  await outcomeOf(standalone, debug);
  expect(orThrow(await standalone.settingsOf('anna')).values.logLevel).toBe('debug');
});
