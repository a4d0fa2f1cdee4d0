import { defineAccess } from '@rollcall/core/authorization';

/**
 * What the members of an organisation may do on the platform: those who can sign in to the Admin app. It is another
 * model than that of the contact centre, with a list of people of its own, and none of its roles is one there.
 * `changeAdministrators` maintains the list, and keeps the last Org Admin. The vendor says that an Admin manages members
 * within limits and not which: here, the members whose roles allow no more than an Admin's own.
 */
export const platformAccess = defineAccess({
  functions: {
    adminApp: { label: 'NeonNow Admin app', actions: ['signIn'] },
    organisation: { label: 'Organisation settings', actions: ['change'] },
    members: { label: 'Members', actions: ['manage'] },
    cx: { label: 'CX', actions: ['use'] },
    outreach: { label: 'Outreach', actions: ['use'] },
  },
  roles: {
    'org-admin': { label: 'Org Admin', grants: 'everything', changes: 'fixed' },
    admin: {
      label: 'Admin',
      grants: { adminApp: ['signIn'], members: ['manage'], cx: ['use'], outreach: ['use'] },
      changes: 'fixed',
    },
    operations: { label: 'Operations', grants: { adminApp: ['signIn'], cx: ['use'] }, changes: 'fixed' },
    campaigner: {
      label: 'Campaigner',
      grants: { adminApp: ['signIn'], outreach: ['use'] },
      changes: 'fixed',
    },
  },
  permissionFor: {
    'view-administrators': 'members.manage',
    'maintain-administrators': 'members.manage',
  },
});
