import type { Json } from '../json/json.js';
import type { SettingValues } from './setting-values.js';

/** The value that is stored for a setting, if there is one. */
export function storedValue(values: SettingValues, key: string): Json | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
