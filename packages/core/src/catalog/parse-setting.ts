import type * as z from 'zod';
import { isJson, type Json } from '../json/json.js';
import { sameJson } from '../json/same-json.js';
import { err, ok, type Result } from '../result.js';
import type { CatalogError } from './catalog-error.js';
import { isCatalogKey } from './catalog-key.js';
import { describeIssues } from './describe-issues.js';
import { propertyNames } from './property-names.js';
import { schemaMeaning } from './schema-meaning.js';
import type { AnySetting, SettingScope } from './setting.js';
import { unsuitablePart } from './unsuitable-schema.js';

/** A setting that was written down, with its place in the catalog. */
export interface PlacedDefinition {
  readonly key: string;
  readonly group: string;
  readonly section: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly schema: z.ZodType;
  readonly default?: unknown;
  readonly modes?: readonly string[] | undefined;
  readonly scope: SettingScope;
  readonly secret?: boolean | undefined;
}

/** Makes a setting of a catalog that has these modes. */
export function parseSetting(
  definition: PlacedDefinition,
  catalogModes: readonly string[],
): Result<AnySetting, CatalogError> {
  const { key, group, section, label, help, schema, scope, modes = catalogModes } = definition;
  const refused = refusal(key, schema, modes, catalogModes);
  if (refused !== undefined) return err(refused);
  const parse = valueParser(key, schema);
  return parse(definition.default)
    .mapErr(({ expected }): CatalogError => ({ code: 'invalid-default', setting: key, expected }))
    .map((value) => ({
      key,
      label,
      ...(help === undefined ? {} : { help }),
      group,
      section,
      schema,
      default: frozen(value),
      modes: new Set(modes),
      scope,
      secret: definition.secret ?? false,
      parse,
    }));
}

function refusal(
  key: string,
  schema: z.ZodType,
  modes: readonly string[],
  catalogModes: readonly string[],
): CatalogError | undefined {
  if (!isCatalogKey(key)) return { code: 'invalid-catalog-key', of: 'setting', key };
  if (modes.length === 0) return { code: 'setting-without-modes', setting: key };
  const unknown = modes.find((mode) => !catalogModes.includes(mode));
  if (unknown !== undefined) return { code: 'unknown-setting-mode', setting: key, mode: unknown };
  const unsuitable = unsuitablePart(schema);
  return unsuitable && { code: 'unsuitable-schema', setting: key, ...unsuitable };
}

function valueParser(setting: string, schema: z.ZodType): AnySetting['parse'] {
  const names = propertyNames(schemaMeaning(schema));
  const refuse = (expected: string) => err({ code: 'invalid-setting-value' as const, setting, expected });
  return (value) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) return refuse(describeIssues(parsed.error.issues, names));
    const taken = parsed.data as Json;
    if (!sameJson(value as Json, taken))
      return refuse('no other keys, and nothing that the schema would alter');
    return isJson(value) ? ok(taken) : refuse('JSON without null, its text well-formed');
  };
}

function frozen(value: Json): Json {
  if (typeof value !== 'object') return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
