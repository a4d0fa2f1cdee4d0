import type { MatchKey } from '../login/match-key.js';

/** Items by their key, in the order in which they come. */
export function byKey<T>(
  items: readonly T[],
  keyOf: (item: T) => MatchKey,
): ReadonlyMap<MatchKey, readonly T[]> {
  const groups = new Map<MatchKey, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
