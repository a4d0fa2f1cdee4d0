import { defineLaw, type LawDefinition } from '../../law/define-law.js';
import type { Law } from '../../law/law.js';
import type { AgentStatusesManifest, AgentStatusesWorld } from './agent-statuses-world.js';

/** A law about agent statuses. */
export type AgentStatusesLaw = Law<AgentStatusesWorld, AgentStatusesManifest>;

/** Makes a law about agent statuses. */
export function agentStatusesLaw<Input, Class extends string = never>(
  definition: Omit<LawDefinition<AgentStatusesWorld, Input, Class, AgentStatusesManifest>, 'state'>,
): AgentStatusesLaw {
  return defineLaw({ ...definition, state: 'stateful' });
}
