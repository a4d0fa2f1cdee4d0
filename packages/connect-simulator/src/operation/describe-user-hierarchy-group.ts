import { requireInstance } from '../instance/require-instance.js';
import { hierarchyGroupShape } from '../instance/hierarchy-group-shape.js';
import type { Operation } from './operation.js';

export const describeUserHierarchyGroup: Operation<'DescribeUserHierarchyGroup'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const group = instance.hierarchyGroups.require(input.HierarchyGroupId);
  return { HierarchyGroup: hierarchyGroupShape(instance, group) };
};
