import { sameConfiguration } from '../apply/canonical-configuration.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { SettingValues } from '../catalog/setting-values.js';
import type { Json } from '../json/json.js';
import { sameJson } from '../json/same-json.js';
import { identityFieldNames } from '../profile/directory-mirror.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { ItemChange } from './plan.js';
import { shownValue } from './shown-value.js';

/** Whether an edit would leave the profile as it is. */
export function sameProfileContent(a: UserProfile, b: UserProfile): boolean {
  return (
    a.login.name === b.login.name &&
    identityFieldNames.every((field) => a.identity[field] === b.identity[field]) &&
    sameConfiguration(a.configuration, b.configuration)
  );
}

/** What an edit changes on the profile, field by field. */
export function editChanges(
  catalog: AnyCatalog,
  before: UserProfile,
  after: UserProfile,
): readonly ItemChange[] {
  const from = before.configuration;
  const to = after.configuration;
  return [
    ...changeOf('login', before.login.name, after.login.name),
    ...identityFieldNames.flatMap((field) => changeOf(field, before.identity[field], after.identity[field])),
    ...changeOf('mode', from.modeOverride, to.modeOverride),
    ...settingChanges(catalog, from.overrides, to.overrides),
    ...settingChanges(catalog, from.userValues, to.userValues),
  ];
}

function settingChanges(catalog: AnyCatalog, from: SettingValues, to: SettingValues): readonly ItemChange[] {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return keys.flatMap((key) =>
    changeOf(`setting.${key}`, from[key], to[key]).map(({ field, before, after }) => ({
      field,
      ...(before === undefined ? {} : { before: shownValue(catalog, key, before) }),
      ...(after === undefined ? {} : { after: shownValue(catalog, key, after) }),
    })),
  );
}

function changeOf(field: string, before: Json | undefined, after: Json | undefined): readonly ItemChange[] {
  if (sameJson(before, after)) return [];
  return [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}
