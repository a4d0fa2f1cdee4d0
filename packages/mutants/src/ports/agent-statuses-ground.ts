import { err, type AgentStatuses, type PortError } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { memoryAgentStatuses } from '@rollcall/memory';
import type { AgentStatusesManifest, AgentStatusesWorld, DirectoryWorldFault, Open } from '@rollcall/testkit';
import { breakable, breakage } from './breakable.js';
import type { Mutant } from './mutant.js';

/** What mutants of agent statuses are made from: memory's, on ground that can break. */
export const breakableAgentStatusesManifest: AgentStatusesManifest = {
  environments: 'many',
  beneath: 'another-system',
};

const errors: Readonly<Record<DirectoryWorldFault, PortError>> = {
  down: { code: 'unavailable' },
  throttling: { code: 'throttled', operation: 'any' },
  'answers-lost': { code: 'timed-out' },
};

/** Fresh agent statuses in memory that can be made to fail. */
export const openBreakableAgentStatuses: Open<AgentStatusesWorld> = async () => {
  const sound = memoryAgentStatuses();
  const broken = breakage();
  const lost = breakage();
  const losing: AgentStatuses = {
    list: sound.list,
    ensure: async (request) => {
      const answer = await sound.ensure(request);
      const error = lost.error();
      return error === undefined ? answer : err(error);
    },
  };
  const subject: AgentStatusesWorld = {
    statuses: breakable(losing, broken),
    console: {
      statuses: async () => orThrow(await sound.list()),
      make: async (name) => void orThrow(await sound.ensure({ name })),
    },
    most: 50,
    neighbour: memoryAgentStatuses(),
    strike: (fault) => {
      const struck = fault === 'answers-lost' ? lost : broken;
      struck.strike(errors[fault]);
      return struck.relieve;
    },
  };
  return { subject, close: async () => undefined };
};

/** A mutant of agent statuses. */
export function agentStatusesMutant(
  id: string,
  mistake: string,
  mutate: (right: AgentStatuses, world: AgentStatusesWorld) => Partial<AgentStatuses>,
): Mutant<AgentStatusesWorld> {
  const faulty = (world: AgentStatusesWorld) => ({
    ...world,
    statuses: { ...world.statuses, ...mutate(world.statuses, world) },
  });
  return { id, mistake, mutate: faulty };
}
