import { requireInstance } from '../instance/require-instance.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

export const putUserStatus: Operation<'PutUserStatus'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const user = requireUser(instance, input.UserId);
  instance.users.setStatus(user.Id, instance.agentStatuses.require(input.AgentStatusId).Id);
  return {};
};
