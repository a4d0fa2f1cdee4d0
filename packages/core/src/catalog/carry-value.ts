import type { Json } from '../json/json.js';
import { ok, type Result } from '../result.js';
import type { SettingChange } from './catalog-change.js';
import type { AnySetting } from './setting.js';

/** A stored value was mapped to one that the next catalog refuses. It names the setting and never shows the value. */
export interface ValueNotCarried {
  readonly code: 'value-not-carried';
  readonly setting: string;
  readonly expected: string;
}

/** The value that takes the place of a stored one; `undefined` where nothing is stored. */
export function carryValue(
  to: AnySetting,
  map: SettingChange['map'],
  stored: Json | undefined,
): Result<Json | undefined, ValueNotCarried> {
  if (stored === undefined || map === undefined) return ok(stored);
  return to
    .parse(map(stored))
    .mapErr(({ setting, expected }) => ({ code: 'value-not-carried', setting, expected }));
}
