import type { ConnectShapes } from '../model/connect-shapes.js';
import { invalidParameter } from '../refusal/refusal.js';

type TagCondition = ConnectShapes['TagCondition'];

/** A condition without a value asks for the key alone. */
export function hasTag(tags: ConnectShapes['TagMap'], { TagKey = '', TagValue }: TagCondition): boolean {
  return Object.hasOwn(tags, TagKey) && (TagValue === undefined || tags[TagKey] === TagValue);
}

/** OR of AND over tags. */
export function matchTagFilter(
  tags: ConnectShapes['TagMap'],
  filter: ConnectShapes['ControlPlaneTagFilter'],
): boolean {
  const all = (conditions: readonly TagCondition[]): boolean =>
    conditions.every((condition) => hasTag(tags, condition));
  return (
    (filter.TagCondition === undefined || hasTag(tags, filter.TagCondition)) &&
    (filter.AndConditions === undefined || all(filter.AndConditions)) &&
    (filter.OrConditions === undefined || filter.OrConditions.some(all))
  );
}

/** AWS: "the maximum number of tag conditions is 25". */
export function checkTagFilter({
  TagCondition,
  AndConditions,
  OrConditions,
}: ConnectShapes['ControlPlaneTagFilter']): void {
  const count = (TagCondition ? 1 : 0) + (AndConditions?.length ?? 0) + (OrConditions?.flat().length ?? 0);
  if (count > 25) throw invalidParameter('TagFilter', 'must have at most 25 conditions');
}
