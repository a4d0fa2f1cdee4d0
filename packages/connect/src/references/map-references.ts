import type { HierarchyGroup as ConnectGroup } from '@aws-sdk/client-connect';
import type { HierarchyGroup, HierarchyGroupId } from '@rollcall/core';

/** Something that has an id and a name. */
export interface Named {
  readonly Id?: string | undefined;
  readonly Name?: string | undefined;
}

/** Id and name of each entry; `undefined` if one has no id, which makes the answer none of Amazon Connect's. */
export function named<Id extends string>(
  entries: readonly Named[],
): readonly { readonly id: Id; readonly name: string }[] | undefined {
  if (entries.some(({ Id }) => !Id)) return undefined;
  return entries.map(({ Id, Name }) => ({ id: Id as Id, name: Name ?? '' }));
}

/** A hierarchy group with the names from the top level down to its own. */
export function hierarchyGroup(group: ConnectGroup): HierarchyGroup {
  const { LevelOne, LevelTwo, LevelThree, LevelFour, LevelFive } = group.HierarchyPath ?? {};
  const names = [LevelOne, LevelTwo, LevelThree, LevelFour, LevelFive].flatMap((level) => level?.Name ?? []);
  const name = group.Name ?? '';
  const [top = name, ...below] = names;
  return { id: group.Id as HierarchyGroupId, name, path: [top, ...below] };
}
