import * as z from 'zod';
import { setting } from '../catalog/setting-definition.js';

/** A name of an agent status, as long as Amazon Connect allows. */
const agentStatusName = z.string().min(1).max(127);

/**
 * The two settings that the vendor's public pages name: group, section, labels and the default of the first are
 * Symbee's, and so is that agent statuses of these names must exist. Keys and modes are this project's own (documented
 * is Engagement, at least), and so is the second default, which the vendor does not publish.
 */
export const awsIntegration = {
  label: 'AWS Integration',
  sections: {
    amazonConnectIntegration: {
      label: 'Amazon Connect Integration',
      settings: {
        reservedUserStateName: setting({
          label: 'Amazon Connect Reserved User State Name',
          help: 'Must be the name of an agent status that exists in Amazon Connect.',
          schema: agentStatusName,
          default: 'Symbee Non Voice Work',
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
        missedUserStateName: setting({
          label: 'Amazon Connect Missed Call/Task User State Name',
          help: 'Must be the name of an agent status that exists in Amazon Connect. The vendor does not publish its default: this one is the example’s own.',
          schema: agentStatusName,
          default: 'Rollcall Example Missed Contact',
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
      },
    },
  },
};
