import { requireInstance } from '../instance/require-instance.js';
import { byLevel } from '../instance/by-level.js';
import { resourceSummary } from '../instance/resource-summary.js';
import type { Operation } from './operation.js';

export const describeUserHierarchyStructure: Operation<'DescribeUserHierarchyStructure'> = (
  input,
  account,
) => {
  const levels = requireInstance(account, input.InstanceId).hierarchyLevels.all();
  return { HierarchyStructure: byLevel(levels.map((level) => resourceSummary(level, account.region))) };
};
