import { canonicalJson } from '../json/canonical-json.js';
import type { Json } from '../json/json.js';
import { keywordHolds, valuesOf } from './keyword-holds.js';
import { schemaMeaning, type CheckFunctions, type SchemaMeaning } from './schema-meaning.js';
import type { AnySetting } from './setting.js';

/**
 * Whether one setting provably takes every value that another takes. `false` means that no proof was found: of
 * recursive schemas, exclusive unions and intersections only equal ones are known to take the same.
 */
export function takesAllOf(next: AnySetting, old: AnySetting): boolean {
  const functions: CheckFunctions = new Map();
  const before = schemaMeaning(old.schema, functions);
  const after = schemaMeaning(next.schema, functions);
  if (canonicalJson(after) === canonicalJson(before)) return true;
  if (refersToItself(before) || refersToItself(after)) return false;
  const every = valuesOf(before);
  return every === undefined
    ? covers(after, before)
    : every.every((value) => next.parse(value as Json).isOk());
}

function refersToItself(meaning: SchemaMeaning): boolean {
  return canonicalJson(meaning).includes('"$ref":');
}

function covers(next: SchemaMeaning, old: SchemaMeaning): boolean {
  if (canonicalJson(next) === canonicalJson(old)) return true;
  if (old.anyOf !== undefined) return old.anyOf.every((option) => covers(next, option as SchemaMeaning));
  const { anyOf, ...keywords } = next;
  if (anyOf !== undefined && !anyOf.some((option) => covers(option as SchemaMeaning, old))) return false;
  return Object.keys(keywords).every((keyword) => keywordHolds(keyword, { next, old, covers: coversPart }));
}

/** Parts of a JSON Schema may be `false`, which takes nothing. */
function coversPart(next: unknown, old: unknown): boolean {
  if (old === false) return true;
  return isMeaning(next) && isMeaning(old) && covers(next, old);
}

function isMeaning(part: unknown): part is SchemaMeaning {
  return typeof part === 'object' && part !== null;
}
