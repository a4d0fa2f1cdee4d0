import type { UserProfileForm } from './user-profile-role.js';

/** The User Profile that is there from the beginning, and grants nothing. Its id and name are this preset's own. */
export const initialUserProfile = {
  id: 'initial',
  name: 'Initial profile',
  description: 'Grants nothing until sections are opened.',
  permissionType: 'read',
  sections: {},
} as const satisfies UserProfileForm;
