/** A JSON value without null: absence is spelled `undefined` in this library, and never stored. */
export type Json = string | number | boolean | readonly Json[] | JsonObject;

/** A JSON object without null. Read it with `Object.hasOwn`: its keys may come from outside. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** How deep JSON may be nested: a document from outside must not exhaust the stack of whoever walks it. */
const DEPTH_LIMIT = 100;

/**
 * Whether a value is JSON without null: finite numbers, plain objects and arrays without holes, no lone surrogates,
 * nothing circular or nested more than 100 deep.
 */
export function isJson(value: unknown): value is Json {
  return isJsonWithin(value, DEPTH_LIMIT);
}

function isJsonWithin(value: unknown, depth: number): value is Json {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'boolean') return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return isDenseArrayOfJson(value, depth - 1);
  if (!isPlainObject(value)) return false;
  return Object.entries(value).every(
    ([key, member]) => key.isWellFormed() && isJsonWithin(member, depth - 1),
  );
}

function isDenseArrayOfJson(values: readonly unknown[], depth: number): boolean {
  for (let index = 0; index < values.length; index += 1) {
    if (!isJsonWithin(values[index], depth)) return false;
  }
  return true;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
