import * as z from 'zod';
import { compareCodePoints } from '../login/compare-code-points.js';
import { checkFunction } from './check-function.js';

/**
 * A JSON Schema that says under `rules` what JSON Schema cannot: patterns with their flags, functions that check. Each
 * rule holds by itself.
 */
export type SchemaMeaning = z.core.JSONSchema.BaseSchema & { readonly rules?: readonly string[] };

/** Functions that check values, numbered in the order in which they are met: equal numbers are the same function. */
export type CheckFunctions = Map<unknown, number>;

/**
 * What a suitable schema takes. Equal for schemas that take the same as far as that can be seen: descriptions and the
 * order of properties and options do not count; functions count as many, and by identity where two schemas share
 * `functions`.
 */
export function schemaMeaning(schema: z.ZodType, functions: CheckFunctions = new Map()): SchemaMeaning {
  const meaning: SchemaMeaning = z.toJSONSchema(schema, {
    metadata: z.registry<Record<string, never>>(),
    override: ({ zodSchema, jsonSchema }) => {
      sayRules(jsonSchema, rulesOf(zodSchema, functions));
      if (zodSchema._zod.def.type === 'string') leavePatternsToRules(jsonSchema);
      jsonSchema.required?.sort(compareCodePoints);
      jsonSchema.enum?.sort((a, b) => compareCodePoints(JSON.stringify(a), JSON.stringify(b)));
      if ('discriminator' in zodSchema._zod.def && jsonSchema.oneOf !== undefined) sayAnyOf(jsonSchema);
    },
  });
  delete meaning.$schema;
  return meaning;
}

function sayRules(jsonSchema: z.core.JSONSchema.BaseSchema, rules: readonly string[]): void {
  const inherited = (jsonSchema['rules'] ?? []) as readonly string[];
  const all = new Set([...inherited, ...rules]);
  if (all.size > 0) jsonSchema['rules'] = [...all].sort(compareCodePoints);
}

/** Of patterns JSON Schema holds the source without the flags, several of them as `allOf`. */
function leavePatternsToRules(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  delete jsonSchema.pattern;
  delete jsonSchema.allOf;
}

/** The options of a discriminated union exclude each other anyway. */
function sayAnyOf(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  jsonSchema.anyOf = jsonSchema.oneOf as z.core.JSONSchema.BaseSchema[];
  delete jsonSchema.oneOf;
}

function rulesOf(schema: z.core.$ZodType, functions: CheckFunctions): readonly string[] {
  const { def } = schema._zod;
  const checks: readonly z.core.$ZodCheck<never>[] = def.checks ?? [];
  return [
    ...rulesIn({ ...def }, functions),
    ...checks.flatMap((check) => rulesIn({ fn: checkFunction(check), ...check._zod.def }, functions)),
  ];
}

const silentMembers = ['hostname', 'protocol', 'alg'] as const;

function rulesIn(def: { readonly [member: string]: unknown }, functions: CheckFunctions): readonly string[] {
  const rules: string[] = [];
  if (def['pattern'] instanceof RegExp) rules.push(String(def['pattern']));
  if (typeof def['fn'] === 'function') rules.push(`function ${numberOf(def['fn'], functions)}`);
  for (const member of silentMembers) {
    const limit = def[member];
    if (limit instanceof RegExp || typeof limit === 'string') rules.push(`${member} ${String(limit)}`);
  }
  return rules;
}

function numberOf(checkFunction: unknown, functions: CheckFunctions): number {
  const known = functions.get(checkFunction);
  if (known !== undefined) return known;
  functions.set(checkFunction, functions.size);
  return functions.size - 1;
}
