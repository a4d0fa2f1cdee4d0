import type { ConnectShapes } from '../model/connect-shapes.js';
import { byLevel } from './by-level.js';
import { hierarchyPath } from './hierarchy-path.js';
import type { HierarchyGroup } from './resource.js';
import { resourceSummary } from './resource-summary.js';
import type { SimulatedInstance } from './simulated-instance.js';

/** A hierarchy group with its path from the top. */
export function hierarchyGroupShape(
  instance: SimulatedInstance,
  group: HierarchyGroup,
): ConnectShapes['HierarchyGroup'] {
  const { region } = instance.account;
  const path = hierarchyPath(instance, group).map((above) => resourceSummary(above, region));
  return {
    ...resourceSummary(group, region),
    LevelId: group.LevelId,
    HierarchyPath: byLevel(path),
    Tags: group.Tags,
  };
}
