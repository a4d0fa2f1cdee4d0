import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { SettingValues } from '../catalog/setting-values.js';
import { sameJson } from '../json/same-json.js';
import type { Configuration } from '../profile/user-profile.js';
import type { TemplateVersion } from '../template/template-version.js';
import { valueBeneath } from './value-beneath.js';

/** Drops every override that equals the value beneath it, and a mode of its own that is the template's. */
export function canonicalConfiguration(
  catalog: AnyCatalog,
  configuration: Configuration,
  beneath: TemplateVersion,
): Configuration {
  const { template, modeOverride, userValues } = configuration;
  const differing = Object.entries(configuration.overrides).filter(([key, value]) => {
    const setting = catalog.setting(key);
    return setting === undefined || !sameJson(value, valueBeneath(setting, beneath));
  });
  const ownMode = modeOverride === undefined || modeOverride === beneath.mode ? {} : { modeOverride };
  return { template, ...ownMode, overrides: Object.fromEntries(differing), userValues };
}

/** Whether two configurations are the same, member by member. */
export function sameConfiguration(a: Configuration, b: Configuration): boolean {
  return (
    a.template.id === b.template.id &&
    a.template.version === b.template.version &&
    a.modeOverride === b.modeOverride &&
    sameValues(a.overrides, b.overrides) &&
    sameValues(a.userValues, b.userValues)
  );
}

function sameValues(a: SettingValues, b: SettingValues): boolean {
  return a === b || sameJson(a, b);
}
