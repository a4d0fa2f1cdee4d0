import { requireInstance } from '../instance/require-instance.js';
import { duplicate, limitExceeded } from '../refusal/refusal.js';
import type { Operation } from './operation.js';

export const createAgentStatus: Operation<'CreateAgentStatus'> = (input, account) => {
  const { agentStatuses } = requireInstance(account, input.InstanceId);
  const taken = agentStatuses.named(input.Name) !== undefined;
  const full = agentStatuses.all().length >= account.limits.agentStatusesPerInstance;
  if (full && !(taken && account.switches.takenStatusInFullInstance === 'name-taken')) {
    throw limitExceeded('The quota of agent statuses in this instance has been reached.');
  }
  if (taken) throw duplicate('An agent status with this name already exists.');
  const status = agentStatuses.add({
    Name: input.Name,
    Description: input.Description,
    State: input.State,
    DisplayOrder: input.DisplayOrder,
    Type: 'CUSTOM',
    Tags: input.Tags ?? {},
  });
  return { AgentStatusARN: status.Arn, AgentStatusId: status.Id };
};
