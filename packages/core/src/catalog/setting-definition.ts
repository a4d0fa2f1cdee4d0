import type * as z from 'zod';
import type { SettingSchema, SchemaValue } from './schema-value.js';
import type { SettingScope } from './setting.js';

/** A setting as a host writes it down; its key is the key of the object literal that it stands in. */
export interface SettingDefinition<
  Value = unknown,
  Mode extends string = string,
  Scope extends SettingScope = SettingScope,
> {
  readonly label: string;
  readonly help?: string;
  /** Takes a value without altering it: no transform, default, coercion or trimming. */
  readonly schema: z.ZodType;
  /** What holds where nothing is stored. Once the catalog is in use, it stays. */
  readonly default: Value;
  /** The modes in which the setting exists; all of them if left out. */
  readonly modes?: readonly [Mode, ...Mode[]];
  readonly scope: Scope;
  readonly secret?: boolean;
}

/** Writes down a setting, so that the type of its default, its modes and its scope are known to the catalog. */
export function setting<
  Schema extends z.ZodType,
  const Scope extends SettingScope,
  const Mode extends string = never,
>(definition: {
  readonly label: string;
  readonly help?: string;
  readonly schema: Schema & SettingSchema<Schema>;
  readonly default: NoInfer<SchemaValue<Schema>>;
  readonly modes?: readonly [Mode, ...Mode[]];
  readonly scope: Scope;
  readonly secret?: boolean;
}): SettingDefinition<SchemaValue<Schema>, Mode, Scope> {
  return definition;
}
