import { requireInstance } from '../instance/require-instance.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

/** Without a group the user is taken out of the hierarchy. */
export const updateUserHierarchy: Operation<'UpdateUserHierarchy'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const user = requireUser(instance, input.UserId);
  const HierarchyGroupId =
    input.HierarchyGroupId === undefined
      ? undefined
      : instance.hierarchyGroups.require(input.HierarchyGroupId).Id;
  instance.users.change(user.Id, { HierarchyGroupId });
  return undefined;
};
