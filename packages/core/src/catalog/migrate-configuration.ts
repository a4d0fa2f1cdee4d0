import type { Json } from '../json/json.js';
import { sameJson } from '../json/same-json.js';
import type { Configuration } from '../profile/user-profile.js';
import { err, ok, type Result } from '../result.js';
import type { TemplateVersion } from '../template/template-version.js';
import { carryValue, type ValueNotCarried } from './carry-value.js';
import type { CatalogChange, SettingChange } from './catalog-change.js';
import { migrateTemplateVersion } from './migrate-template-version.js';
import type { SettingValues } from './setting-values.js';
import { storedValue } from './stored-value.js';

/**
 * A configuration as the next catalog has it, canonical over the migrated template version. Every setting of the user's
 * mode keeps its value, or what the value is mapped to, also where the template version loses it.
 *
 * `beneath` is the template version that the configuration stands on, as the old catalog has it.
 */
export function migrateConfiguration(
  change: CatalogChange,
  configuration: Configuration,
  beneath: TemplateVersion,
): Result<Configuration, ValueNotCarried> {
  return migrateTemplateVersion(change, beneath).andThen((after) => {
    const mode = change.modeOf(configuration.modeOverride ?? beneath.mode);
    return migrateValues({ change, configuration, beneath, after, mode }).map((values) => ({
      template: configuration.template,
      ...(mode === after.mode ? {} : { modeOverride: mode }),
      ...values,
    }));
  });
}

interface Migration {
  readonly change: CatalogChange;
  readonly configuration: Configuration;
  readonly beneath: TemplateVersion;
  readonly after: TemplateVersion;
  readonly mode: string;
}

function migrateValues(
  migration: Migration,
): Result<{ readonly overrides: SettingValues; readonly userValues: SettingValues }, ValueNotCarried> {
  const overrides: Record<string, Json> = {};
  const userValues: Record<string, Json> = {};
  for (const settingChange of migration.change.settings) {
    const { to, map } = settingChange;
    if (to === undefined) continue;
    const carried = carryValue(to, map, valueToKeep(migration, settingChange));
    if (carried.isErr()) return err(carried.error);
    if (carried.value === undefined) continue;
    const under = storedValue(migration.after.values, to.key) ?? to.default;
    if (to.scope === 'user') userValues[to.key] = carried.value;
    else if (!sameJson(carried.value, under)) overrides[to.key] = carried.value;
  }
  return ok({ overrides, userValues });
}

/**
 * What the configuration says of a setting; where it says nothing, what the template version said, and for a
 * template-scoped setting of the mode at least the default.
 */
function valueToKeep(
  { configuration, beneath, mode }: Migration,
  { from, to }: SettingChange,
): Json | undefined {
  const own = from.scope === 'template' ? configuration.overrides : configuration.userValues;
  const explicit = storedValue(own, from.key);
  const under = from.scope === 'template' ? storedValue(beneath.values, from.key) : undefined;
  if (to?.scope === 'user') return explicit ?? under;
  return explicit ?? (to?.modes.has(mode) === true ? (under ?? from.default) : undefined);
}
