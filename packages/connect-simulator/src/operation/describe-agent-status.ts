import { requireInstance } from '../instance/require-instance.js';
import type { Operation } from './operation.js';

export const describeAgentStatus: Operation<'DescribeAgentStatus'> = (input, account) => {
  const status = requireInstance(account, input.InstanceId).agentStatuses.require(input.AgentStatusId);
  return {
    AgentStatus: {
      AgentStatusARN: status.Arn,
      AgentStatusId: status.Id,
      Name: status.Name,
      Description: status.Description,
      Type: status.Type,
      DisplayOrder: status.DisplayOrder,
      State: status.State,
      Tags: status.Tags,
      LastModifiedTime: status.modifiedAt / 1_000,
      LastModifiedRegion: account.region,
    },
  };
};
