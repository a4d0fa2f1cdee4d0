import * as z from 'zod';
import { setting } from '../catalog/setting-definition.js';
import { own } from './own.js';

/** How users find and reach each other. All of it is this project's own, none of it a vendor's. */
export const collaboration = {
  label: 'Collaboration',
  sections: {
    directory: {
      label: 'Directory',
      settings: {
        directoryReach: setting({
          label: 'Directory shows',
          help: own('Which colleagues are found.'),
          schema: z.enum(['ownLevelAndBelow', 'everyone']),
          default: 'everyone',
          scope: 'template',
        }),
        presenceSharing: setting({
          label: 'Presence is shared with',
          help: own('Who sees whether the user is free.'),
          schema: z.enum(['nobody', 'team', 'everyone']),
          default: 'team',
          scope: 'template',
        }),
        messageRetentionDays: setting({
          label: 'Messages are kept',
          help: own('Days for which messages between colleagues stay.'),
          schema: z.int().min(1).max(3650),
          default: 90,
          scope: 'template',
        }),
      },
    },
    meetings: {
      label: 'Meetings',
      settings: {
        meetingRecording: setting({
          label: 'Record meetings',
          help: own('Whether the user may record a meeting.'),
          schema: z.boolean(),
          default: false,
          modes: ['unison'],
          scope: 'template',
        }),
        meetingGuests: setting({
          label: 'Guests in meetings',
          help: own('Whether people from outside may join.'),
          schema: z.enum(['never', 'afterApproval', 'always']),
          default: 'afterApproval',
          modes: ['unison'],
          scope: 'template',
        }),
      },
    },
  },
};
