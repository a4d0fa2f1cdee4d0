import { isWithinGroup } from '../instance/hierarchy-path.js';
import type { SimulatedInstance } from '../instance/simulated-instance.js';
import type { ConnectShapes } from '../model/connect-shapes.js';
import type { SimulatedUser } from '../user/simulated-user.js';

/** Whether a user is in a hierarchy group, or in one beneath it where the condition says so. */
export function matchHierarchy(
  instance: SimulatedInstance,
  { HierarchyGroupId }: SimulatedUser,
  { Value, HierarchyGroupMatchType }: ConnectShapes['HierarchyGroupCondition'],
): boolean {
  if (HierarchyGroupId === undefined || Value === undefined) return false;
  if (HierarchyGroupMatchType === 'WITH_CHILD_GROUPS')
    return isWithinGroup(instance, HierarchyGroupId, Value);
  return HierarchyGroupId === Value;
}
