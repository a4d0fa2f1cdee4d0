import type { SimulatedInstance } from '../instance/simulated-instance.js';
import type { ConnectShapes } from '../model/connect-shapes.js';
import { invalidParameter, Refusal } from '../refusal/refusal.js';
import type { SimulatedUser } from '../user/simulated-user.js';
import { matchHierarchy } from './match-hierarchy.js';
import { checkTagFilter, hasTag, matchTagFilter } from './match-tags.js';

type Filter = ConnectShapes['UserSearchFilter'];
type AttributeFilter = ConnectShapes['ControlPlaneUserAttributeFilter'];
type AndCondition = ConnectShapes['AttributeAndCondition'];

/** UserSearchFilter's page: with both filters "such request will throw AccessDeniedException". */
export function checkUserFilter({ TagFilter, UserAttributeFilter }: Filter): void {
  if (TagFilter !== undefined && UserAttributeFilter !== undefined) {
    throw new Refusal(
      'AccessDeniedException',
      403,
      'TagFilter and UserAttributeFilter cannot both be given.',
    );
  }
  if (TagFilter !== undefined) checkTagFilter(TagFilter);
  if (UserAttributeFilter !== undefined) checkAttributeFilter(UserAttributeFilter);
}

/** Whether a user passes the filter of SearchUsers. */
export function matchUserFilter(
  instance: SimulatedInstance,
  user: SimulatedUser,
  { TagFilter, UserAttributeFilter: attributes }: Filter,
): boolean {
  const all = ({ TagConditions = [], HierarchyGroupCondition }: AndCondition): boolean =>
    TagConditions.every((condition) => hasTag(user.Tags, condition)) &&
    (HierarchyGroupCondition === undefined || matchHierarchy(instance, user, HierarchyGroupCondition));
  if (TagFilter !== undefined) return matchTagFilter(user.Tags, TagFilter);
  if (attributes === undefined) return true;
  return (
    (attributes.TagCondition === undefined || hasTag(user.Tags, attributes.TagCondition)) &&
    (attributes.HierarchyGroupCondition === undefined ||
      matchHierarchy(instance, user, attributes.HierarchyGroupCondition)) &&
    (attributes.AndCondition === undefined || all(attributes.AndCondition)) &&
    (attributes.OrConditions === undefined || attributes.OrConditions.some(all))
  );
}

function checkAttributeFilter(filter: AttributeFilter): void {
  const groups = [filter.AndCondition ?? {}, ...(filter.OrConditions ?? [])];
  const tags =
    groups.flatMap(({ TagConditions = [] }) => TagConditions).length + (filter.TagCondition ? 1 : 0);
  const hierarchies = [filter, ...groups].filter(
    ({ HierarchyGroupCondition }) => HierarchyGroupCondition,
  ).length;
  if (tags > 25) throw invalidParameter('UserAttributeFilter', 'must have at most 25 tag conditions');
  if (hierarchies > 20)
    throw invalidParameter('UserAttributeFilter', 'must have at most 20 hierarchy conditions');
}
