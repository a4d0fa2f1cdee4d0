import type { AnyCatalog } from '../catalog/any-catalog.js';
import { noValues, type SettingValues } from '../catalog/setting-values.js';
import type { Json } from '../json/json.js';
import type { Configuration } from '../profile/user-profile.js';
import { refOf, type TemplateVersion } from '../template/template-version.js';
import { overrideFates, type OverridePolicy } from './override-fate.js';

/**
 * Puts a template version on a configuration: it stands on the version, in the version's mode, without overrides – or,
 * with `keep`, with exactly those overrides whose setting exists in the version's mode and that differ from the value
 * beneath. User-scoped values stay; initial values that are missing are added.
 */
export function applyTemplate(
  catalog: AnyCatalog,
  version: TemplateVersion,
  configuration: Configuration,
  policy: OverridePolicy,
): Configuration {
  return {
    template: refOf(version),
    overrides: policy === 'keep' ? keptOverrides(catalog, version, configuration) : noValues,
    userValues: withInitialValues(configuration.userValues, version),
  };
}

/** The configuration of a user created from a template version. */
export function initialConfiguration(version: TemplateVersion): Configuration {
  return { template: refOf(version), overrides: noValues, userValues: version.initialValues };
}

/** The initial values of a version that a profile lacks: what an apply adds. In the order of keys. */
export function missingInitialKeys(userValues: SettingValues, version: TemplateVersion): readonly string[] {
  const missing = Object.keys(version.initialValues).filter((key) => !Object.hasOwn(userValues, key));
  return missing.sort();
}

function keptOverrides(
  catalog: AnyCatalog,
  version: TemplateVersion,
  configuration: Configuration,
): SettingValues {
  const kept: Record<string, Json> = {};
  for (const { setting, value, fate } of overrideFates(catalog, configuration, version, 'keep')) {
    if (fate === 'kept') kept[setting] = value;
  }
  return kept;
}

function withInitialValues(userValues: SettingValues, version: TemplateVersion): SettingValues {
  const missing = missingInitialKeys(userValues, version);
  if (missing.length === 0) return userValues;
  const values: Record<string, Json> = { ...userValues };
  for (const key of missing) values[key] = version.initialValues[key]!;
  return values;
}
