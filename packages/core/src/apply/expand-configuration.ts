import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { AnySetting } from '../catalog/setting.js';
import type { Json } from '../json/json.js';
import type { Configuration } from '../profile/user-profile.js';
import type { TemplateVersion, TemplateVersionRef } from '../template/template-version.js';
import { effectiveMode, effectiveValue } from './effective-settings.js';

/** Where a value comes from: the profile's own override or user-scoped value, the template version, or the catalog. */
export type ValueSource = 'override' | 'user' | 'template' | 'default';

/** One setting of a profile, dormant or not. */
export interface ExpandedSetting {
  readonly setting: string;
  readonly value: Json;
  readonly source: ValueSource;
  /** `dormant` where the setting does not exist in the mode in force. */
  readonly state: 'active' | 'dormant';
}

/** A configuration written out in full: every setting of the catalog, in its order. */
export interface ExpandedConfiguration {
  readonly template: TemplateVersionRef;
  readonly modeOverride?: string;
  readonly settings: readonly ExpandedSetting[];
}

/** Writes a configuration out in full. */
export function expandConfiguration(
  catalog: AnyCatalog,
  configuration: Configuration,
  beneath: TemplateVersion,
): ExpandedConfiguration {
  const { template, modeOverride } = configuration;
  const mode = effectiveMode(configuration, beneath);
  const settings = catalog.settings.map((setting): ExpandedSetting => {
    const state = setting.modes.has(mode) ? 'active' : 'dormant';
    return { setting: setting.key, ...valueAndSource(setting, configuration, beneath), state };
  });
  return { template, ...(modeOverride === undefined ? {} : { modeOverride }), settings };
}

/** Takes the configuration back out of what `expandConfiguration` wrote. */
export function contractConfiguration({
  template,
  modeOverride,
  settings,
}: ExpandedConfiguration): Configuration {
  const valuesFrom = (source: ValueSource) =>
    Object.fromEntries(
      settings.filter((one) => one.source === source).map(({ setting, value }) => [setting, value]),
    );
  return {
    template,
    ...(modeOverride === undefined ? {} : { modeOverride }),
    overrides: valuesFrom('override'),
    userValues: valuesFrom('user'),
  };
}

/** The value of a setting, dormant or not, and where it comes from. */
export function valueAndSource(
  setting: AnySetting,
  configuration: Configuration,
  beneath: TemplateVersion,
): { readonly value: Json; readonly source: ValueSource } {
  return {
    value: effectiveValue(setting, configuration, beneath),
    source: sourceOf(setting, configuration, beneath),
  };
}

function sourceOf(
  { key, scope }: AnySetting,
  configuration: Configuration,
  beneath: TemplateVersion,
): ValueSource {
  if (scope === 'user') return Object.hasOwn(configuration.userValues, key) ? 'user' : 'default';
  if (Object.hasOwn(configuration.overrides, key)) return 'override';
  return Object.hasOwn(beneath.values, key) ? 'template' : 'default';
}
