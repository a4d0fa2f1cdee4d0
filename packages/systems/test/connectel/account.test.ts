import { conditionsOf, set, type ProfileTransition } from '@rollcall/core';
import { clearanceOf, groupLines, permissionsOf } from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import { releaseExtensions, userMenuFor } from '@rollcall/presets/connectel';
import { expect, test } from 'vitest';
import { statement } from '../statement.js';
import { extension, found, hire, office, outcomeOf, refusalOf, type Office } from './office.js';

const change = ({ admin }: Office, loginName: string, transition: ProfileTransition) =>
  outcomeOf(admin, admin.users.planChangeLifecycle({ users: { logins: [loginName] }, transition }));
const conditions = async (centre: Office, loginName: string) =>
  conditionsOf((await found(centre, loginName)).profile.lifecycle);
const permissions = async ({ acting }: Office, loginName: string) => {
  const { access, administrator } = await acting(loginName);
  return permissionsOf(access, administrator);
};
const offered = async (centre: Office, loginName: string) => {
  const { environment } = centre.admin.origin;
  const clearance = clearanceOf(await centre.acting('boss'), environment, groupLines([]));
  return userMenuFor(clearance, await found(centre, loginName)).map(({ label }) => label);
};

statement('S4-42')('who is disabled may do nothing, and whoever signs the user in is told', async () => {
  const centre = await office();
  await hire(centre, 'anna', { role: 'Admin' });
  expect((await permissions(centre, 'anna')).length).toBeGreaterThan(0);
  expect(await change(centre, 'anna', 'disable')).toMatchObject({ outcome: 'done' });
  expect(orThrow(await centre.admin.settingsOf('anna')).state).toBe('disabled');
  expect(await permissions(centre, 'anna')).toEqual([]);
  const anna = orThrow(await centre.admin.actingAs(await centre.acting('anna')));
  expect(await refusalOf(anna.users.planEdit('boss', { userValues: { description: set('Gone') } }))).toEqual({
    code: 'not-permitted',
    action: 'edit',
  });
  const { items } = orThrow(await centre.admin.users.list({ where: { lifecycle: ['disabled'] } }));
  expect(items.map(({ profile }) => profile.login.name)).toEqual(['anna']);
});

statement('S4-43')('disabling is reverted, and all is as it was', async () => {
  const centre = await office();
  await hire(centre, 'anna', { role: 'Admin' });
  const before = await found(centre, 'anna');
  await change(centre, 'anna', 'disable');
  expect(await offered(centre, 'anna')).toEqual(['Edit User', 'Enable', 'Delete']);
  await change(centre, 'anna', 'enable');
  const { profile } = await found(centre, 'anna');
  expect({ ...profile, version: 0 }).toEqual({ ...before.profile, version: 0 });
  expect(orThrow(await centre.admin.settingsOf('anna')).state).toBe('active');
  expect((await permissions(centre, 'anna')).length).toBeGreaterThan(0);
});

statement('S4-45')('who was locked out is unlocked', async () => {
  const centre = await office();
  await hire(centre, 'anna', { role: 'Admin' });
  await change(centre, 'anna', 'lock');
  expect(orThrow(await centre.admin.settingsOf('anna')).state).toBe('locked');
  expect(await permissions(centre, 'anna')).toEqual([]);
  expect(await offered(centre, 'anna')).toContain('Unlock');
  expect(await change(centre, 'anna', 'unlock')).toMatchObject({ outcome: 'done' });
  expect(orThrow(await centre.admin.settingsOf('anna')).state).toBe('active');
  expect(await change(centre, 'anna', 'unlock')).toMatchObject({ outcome: 'unchanged' });
});

test('disabled and locked are two conditions, each lifted by itself', async () => {
  const centre = await office();
  await hire(centre, 'anna');
  for (const [transition, held] of [
    ['disable', ['disabled']],
    ['lock', ['disabled', 'locked']],
    ['enable', ['locked']],
    ['disable', ['disabled', 'locked']],
    ['unlock', ['disabled']],
    ['enable', []],
  ] as const) {
    await change(centre, 'anna', transition);
    expect(await conditions(centre, 'anna')).toEqual(held);
  }
});

test('who is deleted is restored with everything, or deleted for ever, and the number is free then', async () => {
  const centre = await office();
  const { admin, register } = centre;
  const own = extension('4711');
  await hire(centre, 'anna', { extension: own });
  await change(centre, 'anna', 'soft-delete');
  expect((await admin.settingsOf('anna'))._unsafeUnwrapErr()).toEqual({ code: 'no-such-user' });
  const logins = async (where = {}) =>
    orThrow(await admin.users.list({ where })).items.map(({ profile }) => profile.login.name);
  expect(await logins()).toEqual(['boss']);
  expect(await logins({ lifecycle: ['deleted'] })).toEqual(['anna']);
  expect(await offered(centre, 'anna')).toEqual(['Restore', 'Delete for ever']);
  const edit = admin.users.planEdit('anna', { userValues: { description: set('Gone') } });
  expect(await refusalOf(edit)).toEqual({ code: 'lifecycle-forbids', state: 'deleted' });
  expect((await register.claim({ extension: own }))._unsafeUnwrapErr()).toEqual({ code: 'extension-taken' });

  await change(centre, 'anna', 'restore');
  expect(orThrow(await admin.settingsOf('anna')).values).toMatchObject({ internal: own });
  await change(centre, 'anna', 'soft-delete');
  const { profile } = await found(centre, 'anna');
  const gone = await outcomeOf(admin, admin.users.planDelete({ users: { logins: ['anna'] } }));
  expect(gone).toMatchObject({ outcome: 'done' });
  expect(await releaseExtensions(register, [profile], [{ ...gone, outcome: 'unchanged' }])).toEqual([]);
  expect((await register.claim({ extension: own }))._unsafeUnwrapErr()).toEqual({ code: 'extension-taken' });
  expect(await releaseExtensions(register, [profile], [gone])).toEqual([]);
  expect(await logins({ lifecycle: ['deleted'] })).toEqual([]);
  const again = (await hire(centre, 'anna', { extension: own }))._unsafeUnwrap();
  expect(again).toMatchObject({ item: { outcome: 'done' }, extension: own });
});
