import type { AnyCatalog, AnySetting, Json, SettingValues, TemplateVersion } from '@rollcall/core';

/** The values of template-scoped settings among these. */
export function templateScoped(catalog: AnyCatalog, values: SettingValues): SettingValues {
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => catalog.setting(key)?.scope === 'template'),
  );
}

/** The template-scoped settings of a mode. */
export function templateSettings(catalog: AnyCatalog, mode: string): readonly AnySetting[] {
  return catalog.settings.filter((setting) => setting.scope === 'template' && setting.modes.has(mode));
}

/** Said once more from the words of the law: the version's value, else the catalog's default. */
export function beneathOf(setting: AnySetting, version: TemplateVersion): Json {
  const value = version.values[setting.key];
  return value === undefined ? setting.default : value;
}
