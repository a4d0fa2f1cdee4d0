import { requireInstance } from '../instance/require-instance.js';
import { resourceSummary } from '../instance/resource-summary.js';
import { takePage } from '../paging/take-page.js';
import type { Operation } from './operation.js';

export const listAgentStatuses: Operation<'ListAgentStatuses'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const types = input.AgentStatusTypes ?? [];
  const statuses = instance.agentStatuses
    .all()
    .filter(({ Type }) => types.length === 0 || types.includes(Type));
  const page = takePage(statuses, 'ListAgentStatuses', input, account);
  return {
    AgentStatusSummaryList: page.items.map((status) => ({
      ...resourceSummary(status, account.region),
      Type: status.Type,
    })),
    NextToken: page.NextToken,
  };
};
