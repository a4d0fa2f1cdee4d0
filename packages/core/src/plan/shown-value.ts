import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { SettingValues } from '../catalog/setting-values.js';
import type { Json } from '../json/json.js';
import { SECRET_SHOWN } from '../secret/secret.js';

/** A value as it may be shown and serialised: that of a secret setting is hidden. */
export function shownValue(catalog: AnyCatalog, key: string, value: Json): Json {
  return isSecret(catalog, key) ? SECRET_SHOWN : value;
}

/** Values as they may be shown and serialised. */
export function shownValues(catalog: AnyCatalog, values: SettingValues): SettingValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, shownValue(catalog, key, value)]),
  );
}

/** Whether the values of a setting are secret. */
export function isSecret(catalog: AnyCatalog, key: string): boolean {
  return catalog.setting(key)?.secret === true;
}
