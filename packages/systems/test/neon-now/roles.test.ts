import { actionsOf, changeAdministrators, permissionsOf } from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import {
  contactCentreAccess,
  contactCentreRoles,
  newUser,
  platformAccess,
  topMenu,
} from '@rollcall/presets/neon-now';
import { expect, test } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import { access, clearanceIn, contactCentre, form, hire, member, signedIn } from './contact-centre.js';

const platformRoles = ['org-admin', 'admin', 'operations', 'campaigner'];
const maySee = (role: string) => permissionsOf(access, { roles: [role] });

statement(
  'S3-01',
  'S3-04',
  'S3-05',
  'S3-06',
)(
  'members of the organisation are apart from contact-centre users, with roles that mean nothing there',
  async () => {
    const centre = await contactCentre();
    const { admin } = centre;
    await hire(centre, 'manager', 'mia');
    const members = [member('olga', 'org-admin'), member('max', 'campaigner')];
    expect(platformAccess.roles.map(({ id, label }) => [id, label])).toEqual([
      ['org-admin', 'Org Admin'],
      ['admin', 'Admin'],
      ['operations', 'Operations'],
      ['campaigner', 'Campaigner'],
    ]);
    // Members are no users, and users are no members.
    expect((await admin.settingsOf('olga'))._unsafeUnwrapErr()).toEqual({ code: 'no-such-user' });
    const state = { access: platformAccess, administrators: members };
    const byMia = changeAdministrators(state, member('mia').id, { kind: 'remove', id: member('max').id });
    expect(byMia._unsafeUnwrapErr()).toEqual({ code: 'no-such-administrator', id: 'mia' });
    for (const one of members) expect(permissionsOf(platformAccess, one)).toContain('adminApp.signIn');
    for (const role of platformRoles) {
      expect(permissionsOf(platformAccess, { roles: [role] })).toContain('adminApp.signIn');
      expect(maySee(role)).toEqual([]);
    }
    for (const role of contactCentreRoles)
      expect(permissionsOf(platformAccess, { roles: [role] })).toEqual([]);
    const asOlga = orThrow(
      await admin.actingAs({ kind: 'administrator', access, administrator: members[0]! }),
    );
    expect((await asOlga.users.list())._unsafeUnwrapErr()).toMatchObject({ permission: 'users.view' });
    const added = orThrow(await asOlga.users.planCreate([newUser(form('ada'))]));
    expect(added.items.map(({ refusal }) => refusal)).toMatchObject([{ permission: 'users.add' }]);
  },
);

statement(
  'S3-03',
  'S3-15',
  'S3-16',
  'S3-18',
  'S3-19',
)(
  'a user is Agent, Supervisor or Manager, and each of them may do all that the one before may, and more',
  async () => {
    const centre = await contactCentre();
    const { admin } = centre;
    expect(contactCentreRoles).toEqual(['agent', 'supervisor', 'manager']);
    const agent = ['contactCentre.use', 'insightsWallboard.view'];
    const supervisor = [...agent, 'analytics.view', 'performanceToday.view'];
    expect(maySee('agent')).toEqual(agent);
    expect(maySee('supervisor')).toEqual(supervisor);
    expect(maySee('manager')).toEqual([...supervisor, 'users.view', 'users.add']);
    for (const role of contactCentreRoles) {
      await hire(centre, role, `${role}1`);
      expect(orThrow(await admin.settingsOf(`${role}1`)).mode).toBe(role);
      const actor = await signedIn(centre, `${role}1`);
      expect(permissionsOf(access, actor.administrator)).toEqual(maySee(role));
      const listed = orThrow(await admin.users.list({ where: { mode: role } }));
      expect(listed.items.map(({ profile }) => profile.login.name)).toEqual([`${role}1`]);
    }
  },
);

statement('S3-17')('an agent sees the CX Insights Wallboard where it is enabled', () => {
  const without = contactCentreAccess({ insightsWallboard: 'not-enabled' });
  for (const role of contactCentreRoles) {
    expect(maySee(role)).toContain('insightsWallboard.view');
    expect(permissionsOf(without, { roles: [role] })).toEqual(
      maySee(role).filter((permission) => permission !== 'insightsWallboard.view'),
    );
  }
});

statement('S3-09')('users are added by a Manager, and by nobody with less', async () => {
  const centre = await contactCentre();
  const { admin, simulator } = centre;
  for (const role of contactCentreRoles) await hire(centre, role, `${role}1`);
  const before = simulator.state.users.size();
  for (const role of ['agent', 'supervisor'] as const) {
    const actor = await signedIn(centre, `${role}1`);
    expect(topMenu(clearanceIn(centre, actor))).toEqual([]);
    expect(actionsOf(actor)).toEqual([]);
    const acting = orThrow(await admin.actingAs(actor));
    const refused = await carryOut(acting, acting.users.planCreate([newUser(form('ada'))]));
    expect(refused.items).toMatchObject([
      { outcome: 'refused', reason: { code: 'not-permitted', permission: 'users.add' } },
    ]);
    // A plan that somebody else made is no way round it.
    const plan = orThrow(await admin.users.planCreate([newUser(form('ada'))]));
    const run = await orThrow(acting.execute(plan)).finished;
    expect(run.items).toMatchObject([{ outcome: 'refused', reason: { permission: 'users.add' } }]);
  }
  expect(simulator.state.users.size()).toBe(before);
  const manager = await signedIn(centre, 'manager1');
  expect(topMenu(clearanceIn(centre, manager))).toMatchObject([{ label: 'Add User' }]);
  const acting = orThrow(await admin.actingAs(manager));
  const done = await carryOut(acting, acting.users.planCreate([newUser(form('ada'))]));
  expect(done.counts).toMatchObject({ done: 1 });
  expect(simulator.state.users.size()).toBe(before + 1);
});

test('the last Org Admin is neither removed nor given another role, and an Admin makes no Org Admins', () => {
  const [olga, ada, max] = [member('olga', 'org-admin'), member('ada', 'admin'), member('max', 'campaigner')];
  const state = { access: platformAccess, administrators: [olga, ada, max] };
  const last = { code: 'last-administrator' };
  const remove = changeAdministrators(state, olga.id, { kind: 'remove', id: olga.id });
  expect(remove._unsafeUnwrapErr()).toEqual(last);
  const demoted = { ...olga, roles: ['admin'] };
  const demote = changeAdministrators(state, olga.id, { kind: 'change', administrator: demoted });
  expect(demote._unsafeUnwrapErr()).toEqual(last);
  const oscar = { ...member('oscar', 'org-admin') };
  const promoted = changeAdministrators(state, ada.id, { kind: 'add', administrator: oscar });
  expect(promoted._unsafeUnwrapErr()).toMatchObject({ code: 'not-permitted' });
  const byMax = changeAdministrators(state, max.id, { kind: 'remove', id: ada.id });
  expect(byMax._unsafeUnwrapErr()).toMatchObject({ permission: 'members.manage' });
  const two = orThrow(changeAdministrators(state, olga.id, { kind: 'add', administrator: oscar }));
  const left = orThrow(
    changeAdministrators({ ...state, administrators: two }, oscar.id, { kind: 'remove', id: olga.id }),
  );
  expect(left.map(({ id }) => id)).toEqual(['ada', 'max', 'oscar']);
});
