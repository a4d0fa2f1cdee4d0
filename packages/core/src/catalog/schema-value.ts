import type * as z from 'zod';
import type { Json } from '../json/json.js';

/** What a schema of a setting may give: JSON without null, where a property of an object may be absent. */
export type SettingSchemaValue =
  | string
  | number
  | boolean
  | readonly SettingSchemaValue[]
  | { readonly [key: string]: SettingSchemaValue | undefined };

/** The schema, if it takes and gives JSON without null; else a reason. `parseCatalog` checks what the type cannot. */
export type SettingSchema<Schema extends z.ZodType> = [z.input<Schema>, z.output<Schema>] extends [
  SettingSchemaValue,
  SettingSchemaValue,
]
  ? Schema
  : 'a setting takes and gives JSON without null';

/** The values of a schema as this library hands them out: read-only, an absent property without `undefined`. */
export type SchemaValue<Schema extends z.ZodType> = ReadOnlyJson<z.output<Schema>>;

type ReadOnlyJson<T> = T extends string | number | boolean
  ? T
  : { readonly [Name in keyof T]: ReadOnlyJson<Exclude<T[Name], undefined>> };

/** The value as one that can be stored; `never` for what is not JSON. */
export type AsJson<Value> = Value extends Json ? Value : never;
