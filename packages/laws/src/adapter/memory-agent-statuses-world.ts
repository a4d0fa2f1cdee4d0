import { orThrow } from '@rollcall/core/english';
import { memoryAgentStatuses } from '@rollcall/memory';
import type { AgentStatusesManifest, AgentStatusesWorld, Open } from '@rollcall/testkit';

/** Agent statuses in memory. */
export const memoryAgentStatusesManifest: AgentStatusesManifest = {
  environments: 'many',
  beneath: 'this-process',
};

/** Fresh agent statuses in memory; what they hold is told by themselves. */
export const openMemoryAgentStatuses: Open<AgentStatusesWorld> = async () => {
  const statuses = memoryAgentStatuses();
  const subject: AgentStatusesWorld = {
    statuses,
    console: {
      statuses: async () => orThrow(await statuses.list()),
      make: async (name) => void orThrow(await statuses.ensure({ name })),
    },
    most: 50,
    neighbour: memoryAgentStatuses(),
    strike: undefined,
  };
  return { subject, close: async () => undefined };
};
