import { describe, expect, it } from 'vitest';
import { actionsOf, defineAccess, permissionsOf, withRoles } from '../authorization.js';
import type { AccessModel } from '../authorization.js';

/** What is shown to somebody of these roles. */
const shown = (access: AccessModel, ...roles: readonly string[]) => permissionsOf(access, { roles });

describe('Symbee: sets of functions and actions, several at once, one fixed', () => {
  const access = defineAccess({
    functions: {
      users: { label: 'User administration', actions: ['view', 'add', 'modify', 'delete'] },
      templates: { label: 'Templates', actions: ['view', 'modify'] },
      administrators: { label: 'Administration users', actions: ['view', 'maintain'] },
    },
    roles: {
      administrator: { label: 'Administrator', grants: 'everything', changes: 'fixed' },
      operator: { label: 'Operator', grants: { users: ['view', 'modify'] } },
      designer: { label: 'Template designer', grants: { users: ['view'], templates: ['view', 'modify'] } },
    },
    permissionFor: {
      'view-users': 'users.view',
      edit: 'users.modify',
      delete: 'users.delete',
      'maintain-administrators': 'administrators.maintain',
    },
  });

  it('unites what several roles allow', () => {
    expect(shown(access, 'operator', 'designer')).toEqual([
      'users.view',
      'users.modify',
      'templates.view',
      'templates.modify',
    ]);
    expect(shown(access, 'operator', 'administrator')).toHaveLength(8);
    expect(shown(access, 'nobody')).toEqual([]);
  });

  it('turns a new function on for the role that grants everything, and for no other', () => {
    const released = defineAccess({
      functions: {
        users: { label: 'User administration', actions: ['view', 'add', 'modify', 'delete', 'export'] },
        templates: { label: 'Templates', actions: ['view', 'modify'] },
        administrators: { label: 'Administration users', actions: ['view', 'maintain'] },
        wallboards: { label: 'Wallboards', actions: ['view'] },
      },
      roles: { administrator: { label: 'Administrator', grants: 'everything' } },
      permissionFor: {},
    });
    const stored: unknown = JSON.parse(JSON.stringify(access.roles));
    const grown = withRoles(released, stored)._unsafeUnwrap();
    expect(shown(grown, 'operator', 'designer')).toEqual(shown(access, 'operator', 'designer'));
    expect(shown(grown, 'administrator')).toContain('wallboards.view');
    expect(shown(grown, 'administrator')).toContain('users.export');
  });
});

describe('NeonNow: roles that include each other in a row, and another model for the platform', () => {
  const contactCentre = defineAccess({
    functions: {
      contacts: { label: 'Contacts', actions: ['handle'] },
      dashboards: { label: 'Analytics and Performance Today', actions: ['view'] },
      users: { label: 'Manage users', actions: ['view', 'add'] },
    },
    roles: {
      agent: { label: 'Agent', grants: { contacts: ['handle'] } },
      supervisor: { label: 'Supervisor', includes: ['agent'], grants: { dashboards: ['view'] } },
      manager: { label: 'Manager', includes: ['supervisor'], grants: 'everything' },
    },
    permissionFor: { 'view-users': 'users.view', create: 'users.add' },
  });
  const platform = defineAccess({
    functions: {
      organisation: { label: 'Organisation settings', actions: ['change'] },
      members: { label: 'Members', actions: ['manage'] },
      cx: { label: 'CX', actions: ['use', 'edit-users'] },
      outreach: { label: 'Outreach', actions: ['use'] },
    },
    roles: {
      'org-admin': { label: 'Org Admin', grants: 'everything', changes: 'fixed' },
      admin: {
        label: 'Admin',
        grants: { members: ['manage'], cx: ['use', 'edit-users'], outreach: ['use'] },
      },
      operations: { label: 'Operations', grants: { cx: ['use'] } },
      campaigner: { label: 'Campaigner', grants: { outreach: ['use'] } },
    },
    permissionFor: { edit: 'cx.edit-users', delete: 'cx.edit-users' },
  });

  it('allows a role what those that it includes allow', () => {
    expect(shown(contactCentre, 'agent')).toEqual(['contacts.handle']);
    expect(shown(contactCentre, 'supervisor')).toEqual(['contacts.handle', 'dashboards.view']);
    expect(shown(contactCentre, 'manager')).toHaveLength(4);
  });

  it('keeps the two models apart: a role of one is none of the other', () => {
    expect(shown(platform, 'manager')).toEqual([]);
    expect(shown(contactCentre, 'org-admin')).toEqual([]);
    expect(shown(platform, 'campaigner')).toEqual(['outreach.use']);
  });
});

describe('Connectel: a default per profile, overridden per section, and an initial profile without any', () => {
  const actions = ['read', 'edit', 'delete'] as const;
  const access = defineAccess({
    functions: {
      staff: { label: 'Staff', actions },
      voice: { label: 'Voice', actions },
      reports: { label: 'Reports', actions },
    },
    roles: {
      admin: { label: 'Admin', grants: 'everything', changes: 'fixed' },
      initial: { label: 'Default profile', grants: {} },
      readers: {
        label: 'Readers',
        byDefault: ['read'],
        grants: { staff: 'by-default', voice: ['read', 'edit'] },
      },
    },
    permissionFor: { 'view-users': 'staff.read', edit: 'staff.edit', delete: 'staff.delete' },
  });

  it('grants the default where a section is on and nothing else is said, and nothing where it is off', () => {
    expect(shown(access, 'initial')).toEqual([]);
    expect(shown(access, 'readers')).toEqual(['staff.read', 'voice.read', 'voice.edit']);
  });

  it('moves the sections that follow the default when that changes', () => {
    const roles = access.roles.map((role) =>
      role.grants === 'everything'
        ? role
        : { ...role, grants: { ...role.grants, byDefault: ['read', 'delete'] } },
    );
    expect(shown(withRoles(access, roles)._unsafeUnwrap(), 'readers')).toEqual([
      'staff.read',
      'staff.delete',
      'voice.read',
      'voice.edit',
    ]);
  });
});

describe('Amazon Connect: the union of all security profiles', () => {
  const access = defineAccess({
    functions: {
      users: { label: 'Users', actions: ['view', 'create', 'edit', 'edit-permission', 'delete'] },
      'security-profiles': { label: 'Security profiles', actions: ['view', 'edit'] },
    },
    roles: {
      Admin: { label: 'Admin', grants: 'everything' },
      QualityAnalyst: { label: 'QualityAnalyst', grants: { users: ['view'] } },
      CallCenterManager: { label: 'CallCenterManager', grants: { users: ['view', 'edit', 'create'] } },
    },
    permissionFor: {
      'view-users': 'users.view',
      'create-in-directory': 'users.create',
      'edit-directory': 'users.edit',
      'assign-routing-profile': 'users.edit',
      'assign-hierarchy': 'users.edit',
      'assign-security-profiles': 'users.edit-permission',
      'delete-everywhere': 'users.delete',
    },
  });

  it('tells what to offer: an action without a permission is for those who may do everything', () => {
    const administrator = {
      id: 'ann' as never,
      roles: ['QualityAnalyst', 'CallCenterManager'],
      environments: 'all',
      hierarchyGroups: 'all',
    } as const;
    const actor = { kind: 'administrator', access, administrator } as const;
    expect(actionsOf(actor)).toEqual([
      'edit-directory',
      'create-in-directory',
      'view-users',
      'assign-routing-profile',
      'assign-hierarchy',
    ]);
    expect(actionsOf({ ...actor, administrator: { ...administrator, roles: ['Admin'] } })).toContain(
      'resync',
    );
  });
});
