/** JSON nested deeper than this is refused by core as well. */
const DEPTH_LIMIT = 100;

/**
 * What Postgres could not keep as it is within a value, and where; `undefined` if it can keep all of it. The words name
 * members and show no content.
 */
export function unkeepable(value: unknown, path: string): string | undefined {
  return isKeepable(value, DEPTH_LIMIT) ? undefined : firstUnkeepable(value, path, DEPTH_LIMIT);
}

/** The same question without the words, which would take longer to put together than all the rest of a write. */
function isKeepable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isKeepableText(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((member) => isKeepable(member, depth - 1));
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    if (!isKeepableText(key) || !isKeepable(Reflect.get(value, key), depth - 1)) return false;
  }
  return true;
}

function firstUnkeepable(value: unknown, path: string, depth: number): string | undefined {
  if (typeof value === 'string') {
    const problem = unkeepableText(value);
    return problem === undefined ? undefined : `${path} holds ${problem}`;
  }
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : `${path} is a number that JSON has no text for`;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === 0) return `${path} is nested more than ${DEPTH_LIMIT} deep`;
  for (const [key, member] of Object.entries(value)) {
    const problem = unkeepableText(key);
    if (problem !== undefined) return `a key within ${path} holds ${problem}`;
    const within = firstUnkeepable(member, `${path}.${key}`, depth - 1);
    if (within !== undefined) return within;
  }
  return undefined;
}

/** Whether Postgres can hold a text; none that it cannot is ever found. */
export function isKeepableText(text: string): boolean {
  return unkeepableText(text) === undefined;
}

function unkeepableText(text: string): string | undefined {
  if (text.includes('\0')) return 'U+0000';
  return text.isWellFormed() ? undefined : 'half of a surrogate pair';
}
