import { defineAccess } from '@rollcall/core/authorization';
import { initialUserProfile } from './initial-user-profile.js';
import { sections } from './section.js';

/** The role that may do everything. */
export const adminRole = 'admin';

/**
 * What each role allows at first: everything to Admins, and nothing to the initial User Profile. `changeRoles` adds, modifies
 * and removes User Profiles, each a `userProfileRole`; `withRoles` takes those that a host has stored.
 *
 * No permission is named for what is done to users, so that it takes a role that grants everything.
 */
export const connectelAccess = defineAccess({
  functions: { ...sections, software: { label: 'Software', actions: ['update'] } },
  roles: {
    [adminRole]: { label: 'Admin', grants: 'everything', changes: 'fixed' },
    [initialUserProfile.id]: {
      label: initialUserProfile.name,
      description: initialUserProfile.description,
      byDefault: ['read'],
      grants: {},
    },
  },
  permissionFor: {},
});
