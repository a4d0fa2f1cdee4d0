import * as z from 'zod';
import { setting } from '../catalog/setting-definition.js';
import { own } from './own.js';

/** What the wallboard shows. All of it is this project's own, none of it a vendor's. */
export const wallboard = {
  label: 'Wallboard',
  sections: {
    view: {
      label: 'View',
      settings: {
        wallboardLayout: setting({
          label: 'Layout',
          help: own('How queues and agents are arranged.'),
          schema: z.enum(['tiles', 'table', 'split']),
          default: 'tiles',
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
        wallboardMetrics: setting({
          label: 'Metrics',
          help: own('One to eight, from left to right.'),
          schema: z
            .array(
              z.enum([
                'waiting',
                'oldest',
                'serviceLevel',
                'abandoned',
                'handled',
                'available',
                'handleTime',
                'occupancy',
              ]),
            )
            .min(1)
            .max(8),
          default: ['waiting', 'oldest', 'serviceLevel'],
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
        wallboardRefreshSeconds: setting({
          label: 'Refresh',
          help: own('Seconds between two readings.'),
          schema: z.int().min(5).max(300),
          default: 15,
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
        serviceLevelTarget: setting({
          label: 'Service-level target',
          help: own('Per cent below which the wallboard turns red.'),
          schema: z.number().min(0).max(100),
          default: 80,
          modes: ['supervisor'],
          scope: 'template',
        }),
        agentNames: setting({
          label: 'Names of agents',
          help: own('How the wallboard calls agents.'),
          schema: z.enum(['full', 'firstName', 'initials', 'hidden']),
          default: 'firstName',
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
      },
    },
  },
};
