import type { AnyCatalog, AnySetting, Json, SettingScope, SettingValues } from '@rollcall/core';
import * as fc from 'fast-check';
import { kindOf, settingKinds } from './setting-kind.js';

/** A value that the setting takes. */
export function someValue(setting: AnySetting): fc.Arbitrary<Json> {
  return kindOf(setting).values;
}

/** A value that the setting must refuse. */
export function refusedValue(setting: AnySetting): fc.Arbitrary<unknown> {
  return fc.constantFrom(...kindOf(setting).refused);
}

/** Values for some settings of whatever catalog: what a catalog does not have is left out by `valuesIn`. */
export const looseValues = fc.record<Record<string, Json>>(
  Object.fromEntries(settingKinds.map(({ key, values }) => [key, values])),
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<SettingValues>;

/** Those of the values whose settings a catalog has in a scope: in one mode, or in whatever mode. */
export function valuesIn(
  catalog: AnyCatalog,
  loose: SettingValues,
  scope: SettingScope,
  mode?: string,
): SettingValues {
  const entries = Object.entries(loose).filter(([key]) => {
    const setting = catalog.setting(key);
    return setting?.scope === scope && (mode === undefined || setting.modes.has(mode));
  });
  return Object.fromEntries(entries);
}
