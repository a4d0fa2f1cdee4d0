import * as z from 'zod';
import { setting } from '../catalog/setting-definition.js';
import { own } from './own.js';

/** What supervisors may do and are told. All of it is this project's own, none of it a vendor's. */
export const supervision = {
  label: 'Supervision',
  sections: {
    rights: {
      label: 'Rights',
      settings: {
        visibleUsers: setting({
          label: 'Visible users',
          help: own('Whom the supervisor sees.'),
          schema: z.enum(['ownTeam', 'ownLevelAndBelow', 'everyone']),
          default: 'ownTeam',
          modes: ['supervisor'],
          scope: 'template',
        }),
        callInterventions: setting({
          label: 'Interventions',
          help: own('What may be done to the call of another.'),
          schema: z.array(z.enum(['monitor', 'whisper', 'bargeIn', 'takeOver'])).max(4),
          default: ['monitor'],
          modes: ['supervisor'],
          scope: 'template',
        }),
        maySetAgentState: setting({
          label: 'Set agents’ state',
          help: own('Whether agents may be set available or unavailable.'),
          schema: z.boolean(),
          default: false,
          modes: ['supervisor'],
          scope: 'template',
        }),
        mayExportReports: setting({
          label: 'Export reports',
          help: own('Whether reports may be taken out as files.'),
          schema: z.boolean(),
          default: false,
          modes: ['supervisor'],
          scope: 'template',
        }),
      },
    },
    alerts: {
      label: 'Alerts',
      settings: {
        longCallAlertMinutes: setting({
          label: 'Long call',
          help: own('Minutes of talk after which the supervisor is told; 0 for never.'),
          schema: z.int().min(0).max(240),
          default: 30,
          modes: ['supervisor'],
          scope: 'template',
        }),
        queueAlert: setting({
          label: 'Waiting contacts',
          help: own('When the supervisor is told of a queue.'),
          schema: z.object({
            contacts: z.int().min(1).max(1000),
            oldestSeconds: z.int().min(10).max(7200),
          }),
          default: { contacts: 10, oldestSeconds: 120 },
          modes: ['supervisor'],
          scope: 'template',
        }),
        alertChannels: setting({
          label: 'Alerts come by',
          help: own('At least one way.'),
          schema: z
            .array(z.enum(['desktop', 'email', 'text']))
            .min(1)
            .max(3),
          default: ['desktop'],
          modes: ['supervisor'],
          scope: 'user',
        }),
      },
    },
  },
};
