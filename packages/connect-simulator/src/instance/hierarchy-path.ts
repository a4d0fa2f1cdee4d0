import type { HierarchyGroup } from './resource.js';
import type { SimulatedInstance } from './simulated-instance.js';

/** The groups from the top of the hierarchy down to this one. */
export function hierarchyPath(instance: SimulatedInstance, group: HierarchyGroup): readonly HierarchyGroup[] {
  const path = [group];
  let parent = group.ParentGroupId;
  while (parent !== undefined) {
    const above = instance.hierarchyGroups.require(parent);
    path.unshift(above);
    parent = above.ParentGroupId;
  }
  return path;
}

/** Whether `groupId` is `ancestorId` or lies beneath it. */
export function isWithinGroup(instance: SimulatedInstance, groupId: string, ancestorId: string): boolean {
  const group = instance.hierarchyGroups.get(groupId);
  return group !== undefined && hierarchyPath(instance, group).some(({ Id }) => Id === ancestorId);
}
