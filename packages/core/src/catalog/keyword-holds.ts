import { canonicalJson } from '../json/canonical-json.js';
import type { SchemaMeaning } from './schema-meaning.js';

/** Two schemas in comparison, and how to compare their parts. */
export interface Comparison {
  readonly next: SchemaMeaning;
  readonly old: SchemaMeaning;
  readonly covers: (next: unknown, old: unknown) => boolean;
}

type Proof = (comparison: Comparison) => boolean;

/**
 * Whether every value of the old schema satisfies one keyword of the next. The keywords of a JSON Schema hold together,
 * so that one schema covers another if each of its keywords does. What is not known here must be equal.
 */
export function keywordHolds(keyword: string, comparison: Comparison): boolean {
  const proof = Object.hasOwn(proofs, keyword) ? proofs[keyword] : undefined;
  const { next, old } = comparison;
  return proof?.(comparison) ?? canonicalJson(next[keyword]) === canonicalJson(old[keyword]);
}

/** The values of a schema that lists them. */
export function valuesOf({
  type,
  enum: values,
  const: value,
}: SchemaMeaning): readonly unknown[] | undefined {
  if (values !== undefined) return values;
  if (value !== undefined) return [value];
  return type === 'boolean' ? [true, false] : undefined;
}

const proofs: { readonly [keyword: string]: Proof } = {
  type: ({ next, old }) =>
    typesOf(old).length > 0 && typesOf(old).every((type) => typesOf(next).includes(type)),
  enum: listed,
  const: listed,
  rules: ({ next, old }) => next.rules?.every((rule) => old.rules?.includes(rule)) === true,
  minimum: ({ next, old }) =>
    atLeast(old.minimum, next.minimum) || atLeast(old.exclusiveMinimum, next.minimum),
  maximum: ({ next, old }) =>
    atLeast(next.maximum, old.maximum) || atLeast(next.maximum, old.exclusiveMaximum),
  exclusiveMinimum: ({ next, old }) =>
    atLeast(old.exclusiveMinimum, next.exclusiveMinimum) || isMore(old.minimum, next.exclusiveMinimum),
  exclusiveMaximum: ({ next, old }) =>
    atLeast(next.exclusiveMaximum, old.exclusiveMaximum) || isMore(next.exclusiveMaximum, old.maximum),
  minLength: ({ next, old }) => atLeast(old.minLength, next.minLength),
  maxLength: ({ next, old }) => atLeast(next.maxLength, old.maxLength),
  minItems: ({ next, old }) => atLeast(old.minItems, next.minItems),
  maxItems: ({ next, old }) => atLeast(next.maxItems, old.maxItems),
  items: ({ next, old, covers }) =>
    canonicalJson(next.prefixItems) === canonicalJson(old.prefixItems) && covers(next.items, old.items),
  required: ({ next, old }) => next.required?.every((name) => old.required?.includes(name)) === true,
  properties: ({ next, old, covers }) =>
    Object.entries(next.properties ?? {}).every(([name, part]) => covers(part, propertyOf(old, name))),
  additionalProperties: ({ next, old, covers }) =>
    covers(next.additionalProperties, old.additionalProperties) &&
    Object.entries(old.properties ?? {}).every(
      ([name, part]) => hasProperty(next, name) || covers(next.additionalProperties, part),
    ),
};

function listed({ next, old }: Comparison): boolean {
  const taken = new Set(valuesOf(next)?.map(canonicalJson));
  return valuesOf(old)?.every((value) => taken.has(canonicalJson(value))) === true;
}

/** An integer is a number as well. */
function typesOf({ type }: SchemaMeaning): readonly unknown[] {
  const types: readonly unknown[] = type === undefined ? [] : [type].flat();
  return types.includes('number') ? [...types, 'integer'] : types;
}

function propertyOf(meaning: SchemaMeaning, name: string): unknown {
  return hasProperty(meaning, name) ? meaning.properties?.[name] : meaning.additionalProperties;
}

function hasProperty({ properties }: SchemaMeaning, name: string): boolean {
  return properties !== undefined && Object.hasOwn(properties, name);
}

function atLeast(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' && a >= b;
}

function isMore(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' && a > b;
}
