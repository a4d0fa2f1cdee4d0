import { userFields } from '../user/simulated-user.js';
import type { SimulatorSwitches } from './simulator-switches.js';

/** The positions that forgive a client least, without any lag. */
export const defaultSwitches: SimulatorSwitches = {
  loginCase: 'variants-coexist',
  loginLength: 'documented',
  identityUpdate: 'replaces',
  configUpdate: 'replaces-list',
  phoneConfig: 'mirrors-voice',
  samlEmail: 'refused',
  directory: 'reachable',
  lastModifiedMovedBy: userFields,
  searchLagMs: 0,
  listLagMs: 0,
  describeLagMs: 0,
  searchCase: 'ignored',
  searchChannelAfterContactWork: 'milliseconds',
  searchCriteriaDepth: 10,
  searchCriteriaNodes: 100,
  quickConnects: 'orphaned',
  takenStatusInFullInstance: 'quota-reached',
  throttle: { name: 'ThrottlingException' },
  refusals: 'as-documented',
};
