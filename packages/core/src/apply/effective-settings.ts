import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { AnySetting } from '../catalog/setting.js';
import type { SettingValues } from '../catalog/setting-values.js';
import type { Json } from '../json/json.js';
import type { Configuration } from '../profile/user-profile.js';
import type { TemplateVersion } from '../template/template-version.js';
import { valueBeneath } from './value-beneath.js';

/** The mode in force: the profile's own, else that of the template version it stands on. */
export function effectiveMode(configuration: Configuration, beneath: TemplateVersion): string {
  return configuration.modeOverride ?? beneath.mode;
}

/** The value of one setting, dormant or not. */
export function effectiveValue(
  setting: AnySetting,
  configuration: Configuration,
  beneath: TemplateVersion,
): Json {
  const own = setting.scope === 'user' ? configuration.userValues : configuration.overrides;
  if (Object.hasOwn(own, setting.key)) return own[setting.key]!;
  return setting.scope === 'user' ? setting.default : valueBeneath(setting, beneath);
}

/**
 * The values of all settings that exist in the mode in force: a copy of what holds for users without values of their
 * own, with those values put in. What is copied is worked out once for each version and mode.
 */
export function effectiveSettings(
  catalog: AnyCatalog,
  configuration: Configuration,
  beneath: TemplateVersion,
): SettingValues {
  const mode = effectiveMode(configuration, beneath);
  const values: Record<string, Json> = { ...settingsBeneath(catalog, beneath, mode) };
  for (const own of [configuration.overrides, configuration.userValues]) {
    for (const key in own) {
      if (Object.hasOwn(own, key) && Object.hasOwn(values, key)) values[key] = own[key]!;
    }
  }
  return values;
}

/** What holds beneath, by mode, for one catalog. */
interface KnownBeneath {
  readonly catalog: AnyCatalog;
  readonly byMode: Map<string, SettingValues>;
}

const knownBeneath = new WeakMap<TemplateVersion, KnownBeneath>();

/** What holds for a user without values of its own. A version never changes, so it is worked out once. */
function settingsBeneath(catalog: AnyCatalog, beneath: TemplateVersion, mode: string): SettingValues {
  let known = knownBeneath.get(beneath);
  if (known?.catalog !== catalog) {
    known = { catalog, byMode: new Map() };
    knownBeneath.set(beneath, known);
  }
  // The copy of a copy: an object to which many members were added one by one is slow to copy, its copy is not.
  const values = known.byMode.get(mode) ?? { ...valuesBeneath(catalog, beneath, mode) };
  known.byMode.set(mode, values);
  return values;
}

function valuesBeneath(catalog: AnyCatalog, beneath: TemplateVersion, mode: string): SettingValues {
  const values: Record<string, Json> = {};
  for (const setting of catalog.settingsOf(mode)) {
    values[setting.key] = setting.scope === 'user' ? setting.default : valueBeneath(setting, beneath);
  }
  return values;
}
