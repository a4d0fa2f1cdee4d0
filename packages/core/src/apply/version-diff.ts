import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { Json } from '../json/json.js';
import { sameJson } from '../json/same-json.js';
import type { TemplateVersion } from '../template/template-version.js';
import { valueBeneath } from './value-beneath.js';

/** One setting that changes: a side is `undefined` where the setting does not exist in the mode of that side. */
export interface SettingChange {
  readonly setting: string;
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * What moves for a user without overrides from one version, seen in a mode, to another: the template-scoped settings
 * of either mode, in the catalog's order. All users between the two versions share it.
 */
export function diffVersions(
  catalog: AnyCatalog,
  from: { readonly version: TemplateVersion; readonly mode: string },
  to: TemplateVersion,
): readonly SettingChange[] {
  const changes: SettingChange[] = [];
  for (const setting of catalog.settings) {
    if (setting.scope !== 'template') continue;
    const before = setting.modes.has(from.mode) ? valueBeneath(setting, from.version) : undefined;
    const after = setting.modes.has(to.mode) ? valueBeneath(setting, to) : undefined;
    if (sameJson(before, after)) continue;
    changes.push(settingChange(setting.key, before, after));
  }
  return changes;
}

/** A change of one setting; a side without a value is left out. */
export function settingChange(
  setting: string,
  before: Json | undefined,
  after: Json | undefined,
): SettingChange {
  return { setting, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
