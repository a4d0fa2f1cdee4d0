import { setting } from '@rollcall/core';
import * as z from 'zod';

/** A name of an agent status, as long as Amazon Connect allows. */
const agentStatusName = z.string().min(1).max(127);

/**
 * What the vendor documents: group, section, both labels, the default of the first, that agent statuses of these names
 * must exist in Amazon Connect, and that both stand on profile and template. Not documented, and so this preset's own: the
 * keys, the second default, and that Unison has neither (what is said of them concerns agents).
 */
export const awsIntegration = {
  label: 'AWS Integration',
  sections: {
    amazonConnectIntegration: {
      label: 'Amazon Connect Integration',
      settings: {
        reservedUserStateName: setting({
          label: 'Amazon Connect Reserved User State Name',
          help: 'Must be the name of an agent status in Amazon Connect.',
          schema: agentStatusName,
          default: 'Symbee Non Voice Work',
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
        missedUserStateName: setting({
          label: 'Amazon Connect Missed Call/Task User State Name',
          help: 'Must be the name of an agent status in Amazon Connect. The vendor does not publish its default: this one is the preset’s own.',
          schema: agentStatusName,
          default: 'Missed Call or Task',
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
      },
    },
  },
};
