import type { AgentStatusesLaw } from './agent-statuses-law.js';
import { agentStatusesEnsuredOnce, agentStatusesExactNames } from './ensuring.js';
import { agentStatusesQuota, agentStatusesTextLimits } from './limits.js';
import { agentStatusesListed } from './listing.js';
import {
  agentStatusesCancellation,
  agentStatusesFaults,
  agentStatusesIsolation,
  agentStatusesLostAnswers,
  agentStatusesShareNoMemory,
} from './memory-and-life.js';
import { agentStatusesNeverReject } from './never-rejects.js';

/** Everything that `AgentStatuses` promise. */
export const agentStatusesLaws: readonly AgentStatusesLaw[] = [
  agentStatusesNeverReject,
  agentStatusesListed,
  agentStatusesEnsuredOnce,
  agentStatusesExactNames,
  agentStatusesTextLimits,
  agentStatusesQuota,
  agentStatusesShareNoMemory,
  agentStatusesCancellation,
  agentStatusesFaults,
  agentStatusesLostAnswers,
  agentStatusesIsolation,
];
