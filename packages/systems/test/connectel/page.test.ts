import { randomUUID } from 'node:crypto';
import { createUserAdministration } from '@rollcall/administration';
import { err, ok, set } from '@rollcall/core';
import { changeRoles, permissionsOf, withRoles } from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import {
  actingUser,
  administratorOf,
  connectelAccess,
  connectelCatalog,
  connectelRules,
  connectelTemplates,
  extensionGrants,
  extensionTable,
  identityNamed,
  parseExtension,
  postgresExtensionRegister,
  releaseExtensions,
  userProfileRole,
  userProfilesOf,
  withExtension,
  type Extension,
} from '@rollcall/presets/connectel';
import { expect, test } from 'vitest';
import { carryOut } from '../carry-out.js';
import { regionsOf, systemPage } from '../system-page.js';
import { world } from '../world.js';
import { hire, office } from './office.js';

/** The screen of a host. */
const show = (...told: readonly unknown[]): void => void told;

test('the page shows what runs here, and names tests that exist, with their numbers', () => {
  const { examples, problems } = systemPage('connectel');
  expect(examples).toEqual(regionsOf(import.meta.url));
  expect(problems).toEqual([]);
});

test('an administration with its templates and numbers', async () => {
  const { options: stores, pool } = await world({ catalog: connectelCatalog });
  const { environment } = stores;
  const storedRoles = connectelAccess.roles;
  // #region administration
  let access = withRoles(connectelAccess, storedRoles).unwrapOr(connectelAccess); // User Profiles as they are now
  const rules = connectelRules(() => access);
  const admin = createUserAdministration({ ...stores, catalog: connectelCatalog, rules });
  for (const template of connectelTemplates) orThrow(await admin.templates.add(template));
  // #endregion
  const lent = await pool.connect();
  const owner = { query: (text: string) => lent.query({ text }) };
  const schema = `numbers_${randomUUID().replaceAll('-', '_')}`;
  const role = 'rollcall_app';
  await owner.query('reset role');
  await owner.query(`create schema ${schema}`);
  // #region register
  // When the application is deployed, as the owner of the schema:
  for (const statement of extensionTable({ schema })) await owner.query(statement);
  for (const statement of extensionGrants({ schema, role })) await owner.query(statement);

  // In the application, as a role that owns nothing:
  const range = { from: 2001, to: 2999 };
  const register = postgresExtensionRegister({ environment, pool, schema, range });
  // #endregion
  await owner.query(`set role ${role}`);
  lent.release();
  let form = { fullName: 'Anna Berg', username: 'anna.berg', email: 'anna@example.com', internal: '' };
  // #region create
  const create = async (internal: Extension) => {
    const user = {
      loginName: form.username,
      identity: identityNamed(form.fullName, form.email),
      template: { name: 'User' }, // the role
      userValues: { internal, userProfile: 'initial', description: 'Team lead' },
    };
    const run = (await admin.users.planCreate([user])).andThen((plan) => admin.execute(plan));
    return run.isErr() ? err(run.error) : ok((await run.value.finished).items[0]!);
  };
  const made = await withExtension(register, {}, create); // "Auto generate internal number"
  show(made.isOk() ? made.value.extension : made.error.code);
  // #endregion
  expect(made._unsafeUnwrap()).toMatchObject({ extension: '2001', item: { outcome: 'done' } });
  form = { ...form, username: 'carl', internal: '4711' };
  // #region by-hand
  const typed = parseExtension(form.internal); // two to eight digits
  const byHand = typed.isOk() ? await withExtension(register, { extension: typed.value }, create) : typed;
  show(byHand.isErr() && byHand.error.code); // 'extension-taken', if somebody has it
  // #endregion
  expect(byHand._unsafeUnwrap()).toMatchObject({ extension: '4711', item: { outcome: 'done' } });
  // #region edit
  const edit = orThrow(
    await admin.users.planEdit('anna.berg', {
      identity: { email: set('berg@example.com') },
      overrides: { transport: set('wss'), allowedCodecs: set(['opus', 'alaw']), callGroups: set([1, 7]) },
    }),
  );
  show(edit.items.map(({ refusal, changes }) => refusal ?? changes)); // nothing is written before "Save"
  await orThrow(admin.execute(edit)).finished;
  const refused = orThrow(await admin.users.planEdit('anna.berg', { loginName: 'anna' }));
  show(refused.items.map(({ refusal }) => refusal)); // { code: 'rule', rule: 'username-is-immutable', field: 'login' }
  // #endregion
  expect(orThrow(await admin.settingsOf('anna.berg')).values).toMatchObject({ transport: 'wss' });
  expect(refused.items[0]!.refusal).toMatchObject({ rule: 'username-is-immutable' });
  access = connectelAccess;
});

test('conditions of an account', async () => {
  const centre = await office();
  const { admin, register } = centre;
  await hire(centre, 'anna');
  // #region lifecycle
  const users = { logins: ['anna'] };
  for (const transition of ['disable', 'lock'] as const) {
    const plan = orThrow(await admin.users.planChangeLifecycle({ users, transition }));
    await orThrow(admin.execute(plan)).finished;
  }
  const { state } = orThrow(await admin.settingsOf('anna')); // 'disabled': the host does not let anna in
  const unlocking = await admin.users.planChangeLifecycle({ users, transition: 'unlock' }); // anna stays disabled
  // #endregion
  expect(state).toBe('disabled');
  expect((await carryOut(admin, unlocking)).counts.done).toBe(1);
  // #region delete
  const deletion = await admin.users.planChangeLifecycle({ users, transition: 'soft-delete' });
  // #endregion
  expect((await carryOut(admin, deletion)).counts.done).toBe(1);
  // #region delete-for-ever
  const deleted = orThrow(await admin.users.list({ where: { lifecycle: ['deleted'] } }));
  const restoration = await admin.users.planChangeLifecycle({ users, transition: 'restore' }); // or:
  const plan = orThrow(await admin.users.planDelete({ users }));
  const { items } = await orThrow(admin.execute(plan)).finished;
  const profiles = deleted.items.map(({ profile }) => profile);
  await releaseExtensions(register, profiles, items);
  // #endregion
  expect(orThrow(restoration).items[0]!.steps).toEqual([{ kind: 'change-lifecycle' }]);
  expect(items.map(({ outcome }) => outcome)).toEqual(['done']);
  expect((await register.claim({ extension: 'automatic' }))._unsafeUnwrap()).toBe('2002');
});

test('User Profiles and who acts', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'anna');
  let access = centre.access();
  // #region user-profiles
  const { environment } = admin.origin;
  const everybody = orThrow(await admin.users.list()).items;
  const administrators = everybody.map((user) => administratorOf(user, environment));
  const boss = orThrow(await admin.users.get('boss')); // whom the host's sign-in tells
  const role = userProfileRole({
    id: 'team-leads',
    name: 'Team leads',
    permissionType: 'read-edit', // for each section that is open
    sections: { agents: 'by-default', queues: 'by-default', reports: 'read' }, // but for this one
  });
  const change = { kind: 'add', role } as const;
  const changed = changeRoles({ access, administrators }, administratorOf(boss, environment).id, change);
  if (changed.isOk()) access = changed.value; // whose roles the host stores
  show(userProfilesOf(access).map(({ label }) => label)); // to choose from
  // #endregion
  orThrow(await centre.changeProfiles('boss', change));
  const choice = { userValues: { userProfile: set('team-leads') } };
  expect((await carryOut(admin, admin.users.planEdit('anna', choice))).counts.done).toBe(1);
  // #region acting
  const anna = actingUser(orThrow(await admin.users.get('anna')), access, environment);
  show(permissionsOf(access, anna.administrator)); // agents.read, agents.edit, queues.read, …
  const hers = orThrow(await admin.actingAs(anna));
  const denied = orThrow(await hers.users.planEdit('boss', { userValues: { description: set('Mine') } }));
  show(denied.items.map(({ refusal }) => refusal)); // { code: 'not-permitted', action: 'edit' }
  // #endregion
  expect(denied.items[0]!.refusal).toEqual({ code: 'not-permitted', action: 'edit' });
  expect(permissionsOf(access, anna.administrator)).toEqual([
    'agents.read',
    'agents.edit',
    'queues.read',
    'queues.edit',
    'reports.read',
  ]);
});
