import { setting } from '@rollcall/core';
import * as z from 'zod';
import { initialUserProfile } from '../user-profile/initial-user-profile.js';

/** The tab "Account", as far as it is no sign-in: passwords, SSO, keys and avatars belong to an authentication product. */
export const account = {
  label: 'Account',
  sections: {
    personalInfo: {
      label: 'Personal Info',
      settings: {
        userProfile: setting({
          label: 'User Profile',
          help: 'Id of the User Profile whose rights the user has.',
          schema: z.string().min(1),
          default: initialUserProfile.id,
          modes: ['user'],
          scope: 'user',
        }),
        description: setting({
          label: 'Description',
          help: 'The working title, say.',
          schema: z.string().max(500),
          default: '',
          scope: 'user',
        }),
      },
    },
    internalMessenger: {
      label: 'Internal messenger',
      settings: {
        internalMessageSound: setting({
          label: 'Sound',
          help: 'Whether a sound tells of each new internal message.',
          schema: z.boolean(),
          default: false,
          scope: 'user',
        }),
      },
    },
  },
};
