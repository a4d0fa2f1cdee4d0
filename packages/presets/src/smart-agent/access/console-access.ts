import { defineAccess } from '@rollcall/core/authorization';

/**
 * Who may do what to users in Amazon Connect's console: the five permissions of its security profiles that concern users,
 * as AWS documents them. Changing security profiles is a permission of its own. Beside Admin, a company makes roles of its
 * own, by `changeRoles`: which of these permissions its agents and supervisors have is not documented.
 */
export const consoleAccess = defineAccess({
  functions: {
    users: { label: 'Users', actions: ['view', 'create', 'edit', 'editPermission', 'delete'] },
  },
  roles: { admin: { label: 'Admin', grants: 'everything', changes: 'fixed' } },
  permissionFor: {
    'view-users': 'users.view',
    'view-references': 'users.view',
    create: 'users.create',
    'create-in-directory': 'users.create',
    promote: 'users.edit',
    apply: 'users.edit',
    edit: 'users.edit',
    maintain: 'users.edit',
    resync: 'users.edit',
    'confirm-link': 'users.edit',
    'edit-directory': 'users.edit',
    'assign-routing-profile': 'users.edit',
    'assign-hierarchy': 'users.edit',
    'assign-security-profiles': 'users.editPermission',
    suspend: 'users.editPermission',
    reinstate: 'users.editPermission',
    delete: 'users.delete',
    'delete-everywhere': 'users.delete',
  },
});
