import type { SimulatorSeed } from './simulator-seed.js';

/** A middling contact centre, before users. */
export const defaultSeed = {
  random: 1,
  users: 0,
  routingProfiles: ['Basic Routing Profile', 'Voice', 'Chat and Tasks', 'E-mail', 'Supervisors'],
  securityProfiles: ['Admin', 'Agent', 'CallCenterManager', 'QualityAnalyst'],
  hierarchyLevels: ['Region', 'Site', 'Team'],
  hierarchyGroups: [
    {
      Name: 'Europe',
      groups: [
        { Name: 'Lisbon', groups: [{ Name: 'Lisbon Support' }, { Name: 'Lisbon Sales' }] },
        { Name: 'Kraków', groups: [{ Name: 'Kraków Support' }] },
      ],
    },
    { Name: 'Americas', groups: [{ Name: 'Austin', groups: [{ Name: 'Austin Support' }] }] },
  ],
  agentStatuses: ['Break', 'Lunch', 'Training'],
} as const satisfies SimulatorSeed;
