import { defineAccess, type AccessModel } from '@rollcall/core/authorization';

/** What an environment has been given besides the rest. */
export interface ContactCentreFeatures {
  /** CX Insights Wallboard: agents have it where it is enabled. */
  readonly insightsWallboard: 'enabled' | 'not-enabled';
}

/**
 * What contact-centre roles allow, in CX. Agent, Supervisor and Manager are the vendor's, each with all of the one before.
 * A Manager adds users; to edit and remove them somebody needs the Admin app permission, which is no part of a
 * contact-centre role: here it is a role of its own, which a user has beside it. `owner` is this preset's own: whoever
 * runs the environment, since some role has to allow everything.
 */
export function contactCentreAccess({ insightsWallboard }: ContactCentreFeatures): AccessModel {
  return defineAccess({
    functions: {
      contactCentre: { label: 'Contact centre', actions: ['use'] },
      insightsWallboard: { label: 'CX Insights Wallboard', actions: ['view'] },
      analytics: { label: 'Analytics', actions: ['view'] },
      performanceToday: { label: 'Performance Today', actions: ['view'] },
      users: { label: 'Manage Users', actions: ['view', 'add', 'edit', 'remove'] },
    },
    roles: {
      owner: { label: 'Owner', grants: 'everything', changes: 'fixed' },
      agent: {
        label: 'Agent',
        changes: 'fixed',
        grants: {
          contactCentre: ['use'],
          insightsWallboard: insightsWallboard === 'enabled' ? ['view'] : [],
        },
      },
      supervisor: {
        label: 'Supervisor',
        changes: 'fixed',
        includes: ['agent'],
        grants: { analytics: ['view'], performanceToday: ['view'] },
      },
      manager: {
        label: 'Manager',
        changes: 'fixed',
        includes: ['supervisor'],
        grants: { users: ['view', 'add'] },
      },
      'admin-app': {
        label: 'NeonNow Admin app permission',
        changes: 'fixed',
        grants: { users: ['view', 'edit', 'remove'] },
      },
    },
    permissionFor: {
      'view-users': 'users.view',
      'view-references': 'users.view',
      create: 'users.add',
      'create-in-directory': 'users.add',
      promote: 'users.add',
      apply: 'users.edit',
      edit: 'users.edit',
      maintain: 'users.edit',
      'edit-directory': 'users.edit',
      'assign-routing-profile': 'users.edit',
      'assign-hierarchy': 'users.edit',
      'assign-security-profiles': 'users.edit',
      delete: 'users.remove',
      'delete-everywhere': 'users.remove',
    },
  });
}
