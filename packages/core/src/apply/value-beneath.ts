import type { AnySetting } from '../catalog/setting.js';
import type { Json } from '../json/json.js';
import type { TemplateVersion } from '../template/template-version.js';

/** What a template-scoped setting has where nobody overrides it: the version's value, else the catalog's default. */
export function valueBeneath(setting: AnySetting, version: TemplateVersion): Json {
  return Object.hasOwn(version.values, setting.key) ? version.values[setting.key]! : setting.default;
}
