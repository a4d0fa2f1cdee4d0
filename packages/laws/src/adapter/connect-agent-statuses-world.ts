import { connectAgentStatuses } from '@rollcall/connect';
import type { Fault } from '@rollcall/connect-simulator';
import type { AgentStatuses, AgentStatusId } from '@rollcall/core';
import type { AgentStatusesManifest, AgentStatusesWorld, Open } from '@rollcall/testkit';
import { simulatedConnect, troubles, YEAR } from './simulated-connect.js';

const inYear = (year: number) => ({ from: year * YEAR, until: (year + 1) * YEAR });
const faults: readonly Fault[] = [
  { kind: 'reset-before-commit', probability: 0.5, ...inYear(1) },
  { kind: 'unavailable', ...inYear(1) },
  { kind: 'throttle', ...inYear(2) },
  { kind: 'error-after-commit', operation: 'CreateAgentStatus', nth: 1, ...inYear(3) },
  { kind: 'reset-after-commit', probability: 0.4, ...inYear(3) },
  { kind: 'error-after-commit', probability: 0.4, ...inYear(3) },
];
/** No statuses but those that every instance has. */
const seed = { agentStatuses: [] };

/** The agent statuses of Amazon Connect, over HTTP with the SDK's own client. */
export const connectAgentStatusesManifest: AgentStatusesManifest = {
  environments: 'many',
  beneath: 'another-system',
};

/** A fresh simulator of Amazon Connect; a second instance of the account is the neighbour. */
export const openConnectAgentStatuses: Open<AgentStatusesWorld> = async () => {
  const { time, simulator, reach, close } = await simulatedConnect(faults, seed);
  const statusesOf = (instanceId: string): AgentStatuses => connectAgentStatuses(reach(instanceId));
  const { agentStatuses } = simulator.state;
  const subject: AgentStatusesWorld = {
    statuses: statusesOf(simulator.instanceId),
    console: {
      statuses: async () =>
        agentStatuses.all().map(({ Id, Name }) => ({ id: Id as AgentStatusId, name: Name })),
      make: async (Name) => void agentStatuses.add({ Name, Type: 'CUSTOM', State: 'ENABLED', Tags: {} }),
    },
    most: 50,
    neighbour: statusesOf(simulator.addInstance({ seed }).id),
    strike: (fault) => {
      time.advance(troubles[fault]);
      return () => time.advance(4 * YEAR);
    },
  };
  return { subject, close };
};
