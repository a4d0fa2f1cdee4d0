import { defineAccess } from '@rollcall/core/authorization';

/**
 * Administration users of Symbee Connect, who are no end users. The vendor documents that a role is a set of functions and
 * actions, that one may hold several roles, which add up, that "Administrator" can be neither changed nor removed, that
 * it alone has functions added later and maintains administrators, and a role named "Operator". Which functions and
 * actions there are, and what Operator grants, is this preset's own; the vendor's other roles are not published by name.
 */
export const symbeeAccess = defineAccess({
  functions: {
    users: {
      label: 'Users',
      actions: ['view', 'add', 'modify', 'delete', 'apply-template', 'bulk-maintain'],
    },
    templates: { label: 'User Templates', actions: ['view', 'add', 'modify', 'duplicate', 'delete'] },
    connect: {
      label: 'Users in Amazon Connect',
      actions: ['view', 'add', 'modify', 'delete', 'resync', 'assign-routing-profile', 'assign-hierarchy'],
    },
  },
  roles: {
    administrator: { label: 'Administrator', changes: 'fixed', grants: 'everything' },
    operator: {
      label: 'Operator',
      grants: {
        users: ['view', 'add', 'modify', 'apply-template', 'bulk-maintain'],
        templates: ['view'],
        connect: ['view', 'resync', 'assign-routing-profile', 'assign-hierarchy'],
      },
    },
  },
  permissionFor: {
    'view-users': 'users.view',
    create: 'users.add',
    edit: 'users.modify',
    delete: 'users.delete',
    apply: 'users.apply-template',
    promote: 'users.apply-template',
    maintain: 'users.bulk-maintain',
    'view-templates': 'templates.view',
    'add-template': 'templates.add',
    'modify-template': 'templates.modify',
    'duplicate-template': 'templates.duplicate',
    'delete-template': 'templates.delete',
    'view-references': 'connect.view',
    'create-in-directory': 'connect.add',
    'edit-directory': 'connect.modify',
    'assign-security-profiles': 'connect.modify',
    'assign-routing-profile': 'connect.assign-routing-profile',
    'assign-hierarchy': 'connect.assign-hierarchy',
    'delete-everywhere': 'connect.delete',
    resync: 'connect.resync',
    'confirm-link': 'connect.resync',
  },
});
