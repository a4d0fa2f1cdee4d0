import type { HierarchyGroupId } from '../directory/directory-fields.js';
import type { HierarchyGroup } from '../directory/directory-references.js';

/** For each group of a hierarchy the line up from it: the group itself, and those above it. */
export type GroupLines = ReadonlyMap<HierarchyGroupId, readonly HierarchyGroupId[]>;

/** Works out the lines of all groups. Where two groups have one path, which of them is above another is not known. */
export function groupLines(groups: readonly HierarchyGroup[]): GroupLines {
  const byPath = new Map<string, HierarchyGroupId[]>();
  for (const { id, path } of groups) {
    const key = JSON.stringify(path);
    byPath.set(key, [...(byPath.get(key) ?? []), id]);
  }
  return new Map(
    groups.map(({ id, path }) => {
      const above = path
        .slice(0, -1)
        .map((_, level) => byPath.get(JSON.stringify(path.slice(0, level + 1))) ?? []);
      return [id, [id, ...above.filter((ids) => ids.length === 1).flat()]];
    }),
  );
}

/** The groups that lie in a scope: those named, and all below them. */
export function groupsWithin(
  lines: GroupLines,
  scope: readonly HierarchyGroupId[],
): readonly HierarchyGroupId[] {
  const below = [...lines].filter(([, line]) => line.some((id) => scope.includes(id))).map(([id]) => id);
  return [...new Set([...scope, ...below])];
}
