import type { Resource } from '../instance/resource.js';
import type { SimulatedInstance } from '../instance/simulated-instance.js';
import type { ConnectShapes } from '../model/connect-shapes.js';
import { checkStringCondition, compareText } from './compare-text.js';
import { type CriteriaTree, criteriaNodes, meetsCriteria } from './criteria-tree.js';
import { checkTagFilter, matchTagFilter } from './match-tags.js';

/** Criteria of the searches for profiles and groups: strings only. */
export interface ResourceCriteria extends CriteriaTree<ResourceCriteria> {
  readonly StringCondition?: ConnectShapes['StringCondition'] | undefined;
}

/** How a resource can be searched: what each field (in lower case) holds. */
export type SearchableFields<T> = ReadonlyMap<string, (resource: T) => readonly string[]>;

/** The resources that meet the criteria and pass the filter. */
export function searchResources<T extends Resource>(
  { account: { switches } }: SimulatedInstance,
  resources: readonly T[],
  fields: SearchableFields<T>,
  {
    criteria,
    tags,
  }: {
    readonly criteria: ResourceCriteria | undefined;
    readonly tags: ConnectShapes['ControlPlaneTagFilter'] | undefined;
  },
): readonly T[] {
  const names = new Set(fields.keys());
  for (const { StringCondition } of criteria ? criteriaNodes(criteria, switches) : []) {
    if (StringCondition !== undefined) checkStringCondition(StringCondition, names);
  }
  if (tags !== undefined) checkTagFilter(tags);
  const meets = (resource: T): boolean =>
    criteria === undefined ||
    meetsCriteria(criteria, ({ StringCondition }) => {
      const valuesOf = fields.get(StringCondition?.FieldName?.toLowerCase() ?? '') ?? (() => []);
      return StringCondition === undefined || compareText(valuesOf(resource), StringCondition, switches);
    });
  return resources.filter(
    (resource) => meets(resource) && (tags === undefined || matchTagFilter(resource.Tags, tags)),
  );
}
