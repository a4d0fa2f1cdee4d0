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
export function effectiveValue(setting: AnySetting, configuration: Configuration, beneath: TemplateVersion): Json {
  const own = setting.scope === 'user' ? configuration.userValues : configuration.overrides;
  if (Object.hasOwn(own, setting.key)) return own[setting.key]!;
  return setting.scope === 'user' ? setting.default : valueBeneath(setting, beneath);
}

/** The values of all settings that exist in the mode in force. Cost grows with the number of settings alone. */
export function effectiveSettings(
  catalog: AnyCatalog,
  configuration: Configuration,
  beneath: TemplateVersion,
): SettingValues {
  const values: Record<string, Json> = {};
  for (const setting of catalog.settingsOf(effectiveMode(configuration, beneath))) {
    values[setting.key] = effectiveValue(setting, configuration, beneath);
  }
  return values;
}
