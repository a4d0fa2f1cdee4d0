import { setting } from '@rollcall/core';
import * as z from 'zod';
import { own } from './own.js';

/**
 * Features that the vendor names somewhere: that each of them is optional, and switched user by user, is the vendor's. As
 * settings they are this preset's own.
 */
export const features = {
  label: 'Features',
  sections: {
    work: {
      label: 'Work that Amazon Connect does not route',
      settings: {
        webChats: setting({
          label: 'Web chats',
          help: own('Whether the user is given web chats that the product delivers.'),
          schema: z.boolean(),
          default: false,
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
        emails: setting({
          label: 'E-mails',
          help: own('Whether the user is given e-mails that the product delivers.'),
          schema: z.boolean(),
          default: false,
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
        previewTasks: setting({
          label: 'Preview tasks',
          help: own('Whether the user is given tasks of the preview channel.'),
          schema: z.boolean(),
          default: false,
          modes: ['engagement'],
          scope: 'template',
        }),
      },
    },
    supervision: {
      label: 'Supervision',
      settings: {
        monitorCalls: setting({
          label: 'Monitor calls',
          help: own('Whether the supervisor can listen to a call.'),
          schema: z.boolean(),
          default: false,
          modes: ['supervisor'],
          scope: 'template',
        }),
        bargeIn: setting({
          label: 'Barge in',
          help: own('Whether the supervisor can join a call.'),
          schema: z.boolean(),
          default: false,
          modes: ['supervisor'],
          scope: 'template',
        }),
        takeOver: setting({
          label: 'Take over',
          help: own('Whether the supervisor can take a call from the agent.'),
          schema: z.boolean(),
          default: false,
          modes: ['supervisor'],
          scope: 'template',
        }),
        setAgentState: setting({
          label: 'Set agents’ state',
          help: own('Whether the supervisor can make an agent available or unavailable.'),
          schema: z.boolean(),
          default: false,
          modes: ['supervisor'],
          scope: 'template',
        }),
        ownLevelUsers: setting({
          label: 'Only users of the own level',
          help: own(
            'Whether the supervisor sees only users at or below the own level of the product’s hierarchy.',
          ),
          schema: z.boolean(),
          default: false,
          modes: ['supervisor'],
          scope: 'template',
        }),
      },
    },
    directory: {
      label: 'Directory',
      settings: {
        directoryTool: setting({
          label: 'Directory',
          help: own('Whether the user can look up others.'),
          schema: z.boolean(),
          default: true,
          scope: 'template',
        }),
        ownLevelDirectory: setting({
          label: 'Only the own level in the directory',
          help: own('Whether it shows only users at or below the own level of the product’s hierarchy.'),
          schema: z.boolean(),
          default: false,
          scope: 'template',
        }),
      },
    },
    backOffice: {
      label: 'Back office',
      settings: {
        backOfficeCalls: setting({
          label: 'Calls',
          help: own('Whether the back-office user can make and take calls.'),
          schema: z.boolean(),
          default: true,
          modes: ['unison'],
          scope: 'template',
        }),
      },
    },
  },
};
