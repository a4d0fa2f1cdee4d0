import type * as z from 'zod';

/** The names of all properties that the objects of a JSON Schema declare: names that come from the schema, not a value. */
export function propertyNames(jsonSchema: unknown, names: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof jsonSchema !== 'object' || jsonSchema === null) return names;
  const { properties } = jsonSchema as z.core.JSONSchema.BaseSchema;
  for (const name of Object.keys(properties ?? {})) names.add(name);
  for (const member of Object.values(jsonSchema)) propertyNames(member, names);
  return names;
}
