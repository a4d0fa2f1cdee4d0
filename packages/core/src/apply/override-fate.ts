import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { Json } from '../json/json.js';
import { sameJson } from '../json/same-json.js';
import type { Configuration } from '../profile/user-profile.js';
import type { TemplateVersion } from '../template/template-version.js';
import { valueBeneath } from './value-beneath.js';

/** What an apply does with the overrides of the profile it reaches. */
export type OverridePolicy = 'overwrite' | 'keep';

/** An override and what an apply makes of it. */
export interface OverrideFate {
  readonly setting: string;
  readonly value: Json;
  /** What the setting has afterwards; `undefined` where it does not exist in the template's mode. */
  readonly becomes?: Json;
  /**
   * `kept`: it stays an override. `absorbed`: the value beneath becomes equal to it, so it needs no override any more.
   * `destroyed`: the value is lost.
   */
  readonly fate: 'kept' | 'absorbed' | 'destroyed';
}

/** What applying a version would make of each override, in the order of keys. */
export function overrideFates(
  catalog: AnyCatalog,
  configuration: Configuration,
  applied: TemplateVersion,
  policy: OverridePolicy,
): readonly OverrideFate[] {
  const keys = Object.keys(configuration.overrides).sort();
  return keys.map((key) => {
    const value = configuration.overrides[key]!;
    const setting = catalog.setting(key);
    if (setting === undefined || !setting.modes.has(applied.mode))
      return { setting: key, value, fate: 'destroyed' };
    const beneath = valueBeneath(setting, applied);
    if (sameJson(value, beneath)) return { setting: key, value, becomes: beneath, fate: 'absorbed' };
    if (policy === 'keep') return { setting: key, value, becomes: value, fate: 'kept' };
    return { setting: key, value, becomes: beneath, fate: 'destroyed' };
  });
}
