/**
 * A copy that shares nothing with the original, of plain data only: what JSON would make of it, so that members which
 * are `undefined` are left out and -0 is 0. Cheaper than `structuredClone`, and `__proto__` as a key stays just a key.
 */
export function copied<T>(value: T): T {
  return copyOf(value) as T;
}

function copyOf(value: unknown): unknown {
  if (value === 0) return 0;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const member = copyOf((value as Readonly<Record<string, unknown>>)[key]);
    if (member === undefined) continue;
    if (key === '__proto__') Object.defineProperty(copy, key, { ...OWN, value: member });
    else copy[key] = member;
  }
  return copy;
}

/** Assigning `__proto__` would set the prototype instead. */
const OWN = { configurable: true, enumerable: true, writable: true };
