import { set } from '@rollcall/core';
import {
  actionsOf,
  clearanceOf,
  groupLines,
  permissionsOf,
  withRoles,
  type AdministratorActor,
  type Permission,
} from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import {
  adminRole,
  connectelAccess,
  initialUserProfile,
  permissionTypes,
  userMenuFor,
  userProfileRole,
  type PermissionType,
  type UserProfileForm,
} from '@rollcall/presets/connectel';
import { expect, test } from 'vitest';
import { statement } from '../statement.js';
import { found, hire, office, outcomeOf, refusalOf, type Office } from './office.js';

/** A User Profile is made by `boss`, and `anna` is a User who belongs to it. */
async function withProfile(form: Omit<UserProfileForm, 'id' | 'name'>): Promise<Office> {
  const centre = await office();
  const role = userProfileRole({ id: 'team', name: 'Team', ...form });
  orThrow(await centre.changeProfiles('boss', { kind: 'add', role }));
  await hire(centre, 'anna', { values: { userProfile: 'team' } });
  return centre;
}

const may = ({ access, administrator }: AdministratorActor, permission: Permission): boolean =>
  permissionsOf(access, administrator).includes(permission);
const allowed = ({ access, administrator }: AdministratorActor) => permissionsOf(access, administrator);
const everyAction = (section: string) => [`${section}.read`, `${section}.edit`, `${section}.delete`];
const actingAs = async ({ admin, acting }: Office, loginName: string) =>
  orThrow(await admin.actingAs(await acting(loginName)));

statement('S4-01', 'S4-02')(
  'Administrators and Supervisors stand in one list, and differ by their role',
  async () => {
    const centre = await office();
    const { admin } = centre;
    await hire(centre, 'anna');
    const logins = async (mode?: 'admin' | 'user') =>
      orThrow(await admin.users.list({ where: { mode } })).items.map(({ profile }) => profile.login.name);
    expect(await logins()).toEqual(['anna', 'boss']);
    expect(await logins('admin')).toEqual(['boss']);
    expect(await logins('user')).toEqual(['anna']);
    expect((await centre.acting('boss')).administrator.roles).toEqual([adminRole]);
    expect((await centre.acting('anna')).administrator.roles).toEqual([initialUserProfile.id]);
  },
);

statement('S4-03')('an Admin makes, modifies and deletes User Profiles, and a User does not', async () => {
  const centre = await withProfile({ permissionType: 'read-edit-delete', sections: {} });
  const more = userProfileRole({ id: 'more', name: 'More', permissionType: 'read', sections: {} });
  const other = { ...more, label: 'Other' };
  for (const change of [
    { kind: 'add', role: more },
    { kind: 'modify', role: more },
    { kind: 'remove', role: initialUserProfile.id },
  ] as const)
    expect((await centre.changeProfiles('anna', change))._unsafeUnwrapErr()).toEqual({
      code: 'not-permitted',
      action: 'maintain-roles',
    });
  const labels = () => centre.access().roles.map(({ label }) => label);
  orThrow(await centre.changeProfiles('boss', { kind: 'add', role: more }));
  orThrow(await centre.changeProfiles('boss', { kind: 'modify', role: other }));
  expect(labels()).toEqual(['Admin', initialUserProfile.name, 'Team', 'Other']);
  orThrow(await centre.changeProfiles('boss', { kind: 'remove', role: 'more' }));
  expect(labels()).toEqual(['Admin', initialUserProfile.name, 'Team']);
  const used = await centre.changeProfiles('boss', { kind: 'remove', role: 'team' });
  expect(used._unsafeUnwrapErr()).toEqual({ code: 'role-in-use', role: 'team' });
});

statement('S4-04')(
  'an Admin makes, modifies and deletes users, and may do so with agents and telephones',
  async () => {
    const centre = await office();
    const admin = await actingAs(centre, 'boss');
    const internal = (await centre.register.claim({ extension: 'automatic' }))._unsafeUnwrap();
    const users = [{ loginName: 'anna', template: { name: 'User' }, userValues: { internal } }];
    expect(await outcomeOf(admin, admin.users.planCreate(users))).toMatchObject({ outcome: 'done' });
    const edit = admin.users.planEdit('anna', { userValues: { description: set('Team lead') } });
    expect(await outcomeOf(admin, edit)).toMatchObject({ outcome: 'done' });
    const remove = admin.users.planDelete({ users: { logins: ['anna'] } });
    expect(await outcomeOf(admin, remove)).toMatchObject({ outcome: 'done' });
    expect((await admin.users.get('anna'))._unsafeUnwrapErr()).toEqual({ code: 'no-such-user' });
    expect(allowed(await centre.acting('boss'))).toEqual(
      expect.arrayContaining([...everyAction('agents'), ...everyAction('telephones')]),
    );
  },
);

statement(
  'S4-05',
  'S4-06',
  'S4-07',
  'S4-08',
)('an Admin may make and update IVR projects, lists and campaigns, and update the software', async () => {
  const centre = await office();
  await hire(centre, 'anna');
  const [boss, anna] = [await centre.acting('boss'), await centre.acting('anna')];
  for (const permission of [
    'ivrProjects.edit',
    'contactLists.edit',
    'campaigns.edit',
    'software.update',
  ] as const)
    expect([may(boss, permission), may(anna, permission)]).toEqual([true, false]);
});

statement('S4-10')('the rights of a User are those of the User Profile, and follow it', async () => {
  const form = { id: 'team', name: 'Team', permissionType: 'read' } as const;
  const centre = await withProfile({ ...form, sections: { agents: 'by-default', queues: 'read-edit' } });
  expect(allowed(await centre.acting('anna'))).toEqual(['agents.read', 'queues.read', 'queues.edit']);
  const role = userProfileRole({
    ...form,
    permissionType: 'read-delete',
    sections: { agents: 'by-default' },
  });
  orThrow(await centre.changeProfiles('boss', { kind: 'modify', role }));
  expect(allowed(await centre.acting('anna'))).toEqual(['agents.read', 'agents.delete']);
  const initial = { userValues: { userProfile: set(initialUserProfile.id) } };
  await outcomeOf(centre.admin, centre.admin.users.planEdit('anna', initial));
  expect(allowed(await centre.acting('anna'))).toEqual([]);
});

statement('S4-11', 'S4-13')(
  'a User Profile can open agents, telephones and resources to be seen, made, modified and deleted',
  async () => {
    const open = ['agents', 'telephones', 'queues', 'accounts', 'reports'] as const;
    const sections = Object.fromEntries(open.map((section) => [section, 'by-default' as const]));
    const centre = await withProfile({ permissionType: 'read-edit-delete', sections });
    expect(allowed(await centre.acting('anna'))).toEqual(open.flatMap(everyAction));
  },
);

statement(
  'S4-14',
  'S4-15',
  'S4-16',
)('a User Profile can open IVR projects, lists and campaigns to be seen, made and modified', async () => {
  const open = ['ivrProjects', 'contactLists', 'campaigns'] as const;
  const sections = Object.fromEntries(open.map((section) => [section, 'by-default' as const]));
  const centre = await withProfile({ permissionType: 'read-edit', sections });
  expect(allowed(await centre.acting('anna'))).toEqual(
    open.flatMap((section) => [`${section}.read`, `${section}.edit`]),
  );
});

test('the default permission type has four combinations, each overridden in a section by any other', () => {
  const types = Object.keys(permissionTypes) as PermissionType[];
  expect(types).toEqual(['read', 'read-edit', 'read-delete', 'read-edit-delete']);
  for (const permissionType of types)
    for (const own of types) {
      const sections = { agents: 'by-default', telephones: own } as const;
      const role = userProfileRole({ id: 'team', name: 'Team', permissionType, sections });
      const access = withRoles(connectelAccess, [...connectelAccess.roles, role])._unsafeUnwrap();
      expect([...(access.allowedBy('team') as ReadonlySet<Permission>)]).toEqual([
        ...permissionTypes[permissionType].map((action) => `agents.${action}`),
        ...permissionTypes[own].map((action) => `telephones.${action}`),
      ]);
    }
});

statement('S4-12')('a User manages no other user, whatever the User Profile says', async () => {
  const everything = Object.fromEntries(
    connectelAccess.functions.flatMap(({ id }) => (id === 'software' ? [] : [[id, 'by-default' as const]])),
  );
  const centre = await withProfile({ permissionType: 'read-edit-delete', sections: everything });
  const actor = await centre.acting('anna');
  expect(actionsOf(actor)).toEqual([]);
  const anna = await actingAs(centre, 'anna');
  const denied = (action: string) => ({ code: 'not-permitted', action });
  expect((await anna.users.list())._unsafeUnwrapErr()).toEqual(denied('view-users'));
  const users = [{ loginName: 'carl', template: { name: 'User' } }];
  expect(await refusalOf(anna.users.planCreate(users))).toEqual(denied('create'));
  const own = await centre.admin.users.planEdit('boss', { userValues: { description: set('Mine') } });
  expect(await outcomeOf(anna, own)).toMatchObject({ outcome: 'refused', reason: denied('edit') });
  const remove = await centre.admin.users.planDelete({ users: { logins: ['boss'] } });
  expect(await outcomeOf(anna, remove)).toMatchObject({ outcome: 'refused', reason: denied('delete') });
});

statement('S4-21')(
  'what the acting user may do is told, for one surface whose abilities differ',
  async () => {
    const centre = await withProfile({ permissionType: 'read', sections: { reports: 'by-default' } });
    const [boss, anna] = [await centre.acting('boss'), await centre.acting('anna')];
    expect(allowed(anna)).toEqual(['reports.read']);
    expect(actionsOf(anna)).toEqual([]);
    expect(allowed(boss)).toEqual(
      connectelAccess.functions.flatMap(({ id, actions }) => actions.map((action) => `${id}.${action}`)),
    );
    expect(actionsOf(boss)).toEqual(
      expect.arrayContaining(['view-users', 'create', 'edit', 'disable', 'maintain-roles']),
    );
    const [one, other] = [await actingAs(centre, 'boss'), await actingAs(centre, 'anna')];
    expect(Object.keys(one.users)).toEqual(Object.keys(other.users));
  },
);

statement('S4-35')('what can be done to a user is told for each row', async () => {
  const centre = await office();
  await hire(centre, 'anna');
  const row = await found(centre, 'anna');
  const offered = async (loginName: string) => {
    const clearance = clearanceOf(
      await centre.acting(loginName),
      centre.admin.origin.environment,
      groupLines([]),
    );
    return userMenuFor(clearance, row).map(({ label }) => label);
  };
  expect(await offered('boss')).toEqual(['Edit User', 'Disable', 'Delete']);
  expect(await offered('anna')).toEqual([]);
});
