import { requireInstance } from '../instance/require-instance.js';
import { hierarchyGroupShape } from '../instance/hierarchy-group-shape.js';
import type { HierarchyGroup } from '../instance/resource.js';
import type { ConnectShapes } from '../model/connect-shapes.js';
import { takePage } from '../paging/take-page.js';
import { type SearchableFields, searchResources } from '../search/search-resources.js';
import type { Operation } from './operation.js';

const FIELDS: SearchableFields<HierarchyGroup> = new Map([
  ['name', ({ Name }) => [Name]],
  ['parentid', ({ ParentGroupId }) => (ParentGroupId === undefined ? [] : [ParentGroupId])],
  ['levelid', ({ LevelId }) => [LevelId]],
  ['resourceid', ({ Id }) => [Id]],
]);

export const searchUserHierarchyGroups: Operation<'SearchUserHierarchyGroups'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const found = searchResources(instance, instance.hierarchyGroups.all(), FIELDS, {
    criteria: input.SearchCriteria,
    tags: tagFilterOf(input.SearchFilter?.AttributeFilter),
  });
  const page = takePage(found, 'SearchUserHierarchyGroups', input, account);
  return {
    UserHierarchyGroups: page.items.map((group) => hierarchyGroupShape(instance, group)),
    NextToken: page.NextToken,
    ApproximateTotalCount: found.length,
  };
};

/** The filter of this search, which alone is shaped otherwise, in the shape that the others have. */
function tagFilterOf(
  filter: ConnectShapes['ControlPlaneAttributeFilter'] | undefined,
): ConnectShapes['ControlPlaneTagFilter'] | undefined {
  if (filter === undefined) return undefined;
  return {
    TagCondition: filter.TagCondition,
    AndConditions: filter.AndCondition?.TagConditions,
    OrConditions: filter.OrConditions?.map(({ TagConditions = [] }) => TagConditions),
  };
}
