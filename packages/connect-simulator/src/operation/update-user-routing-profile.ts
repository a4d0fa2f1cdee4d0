import { requireInstance } from '../instance/require-instance.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

export const updateUserRoutingProfile: Operation<'UpdateUserRoutingProfile'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const user = requireUser(instance, input.UserId);
  const RoutingProfileId = instance.routingProfiles.require(input.RoutingProfileId).Id;
  instance.users.change(user.Id, { RoutingProfileId });
  return undefined;
};
