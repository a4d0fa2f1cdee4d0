/**
 * JSON text that is the same for equal values: keys in one order (array indexes as JavaScript puts them, then by code
 * unit), -0 as 0, members that are `undefined` left out. Equal text means equal value, and the other way round.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, inKeyOrder);
}

function inKeyOrder(_key: string, value: unknown): unknown {
  if (value === 0) return 0;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (isSorted(members)) return value;
  return withoutPrototype(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isSorted(members: readonly (readonly [string, unknown])[]): boolean {
  return members.every(([key], index) => index === 0 || members[index - 1]![0] <= key);
}

function withoutPrototype(members: readonly (readonly [string, unknown])[]): object {
  const ordered = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of members) ordered[key] = member;
  return ordered;
}
