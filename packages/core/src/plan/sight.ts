import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { SettingValues } from '../catalog/setting-values.js';
import { canonicalField } from '../directory/directory-field-table.js';
import type { DirectoryFieldName } from '../directory/directory-fields.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { canonicalJson } from '../json/canonical-json.js';
import { fingerprint } from '../json/fingerprint.js';
import type { UserProfile } from '../profile/user-profile.js';

/** What was seen of some fields: if the fingerprint differs later, one of them has changed. */
export interface Sight {
  readonly fields: readonly string[];
  readonly fingerprint: string;
}

/** A part of a profile that a step can read or write. */
export type ProfileAspect =
  | 'login'
  | 'identity'
  | 'template'
  | 'mode'
  | 'overrides'
  | 'userValues'
  | 'link'
  | 'management'
  | 'lifecycle'
  | `override.${string}`
  | `userValue.${string}`;

/** What is seen of a profile now. Values of secret settings stand as the profile's version: no digest of them leaves. */
export function sightOfProfile(
  catalog: AnyCatalog,
  profile: UserProfile,
  fields: readonly ProfileAspect[],
): Sight {
  const seen = fields.map((field) => aspectOf(catalog, profile, field) ?? '');
  return { fields, fingerprint: fingerprint(canonicalJson(seen)) };
}

/** What is seen of a directory user now, up to the declared equivalences. A field that was not read cannot be seen. */
export function sightOfDirectoryUser(user: DirectoryUser, fields: readonly DirectoryFieldName[]): Sight {
  const seen = fields.map((field) => canonicalField(field, user.fields[field]) ?? '');
  return { fields, fingerprint: fingerprint(canonicalJson([user.login.name, ...seen])) };
}

function aspectOf(catalog: AnyCatalog, profile: UserProfile, aspect: ProfileAspect): unknown {
  const { configuration } = profile;
  if (aspect.startsWith('override.')) {
    return valueOf(catalog, profile, configuration.overrides, aspect.slice('override.'.length));
  }
  if (aspect.startsWith('userValue.')) {
    return valueOf(catalog, profile, configuration.userValues, aspect.slice('userValue.'.length));
  }
  switch (aspect) {
    case 'login':
      return profile.login.name;
    case 'identity':
      return profile.identity;
    case 'template':
      return configuration.template;
    case 'mode':
      return configuration.modeOverride;
    case 'overrides':
      return valuesOf(catalog, profile, configuration.overrides);
    case 'userValues':
      return valuesOf(catalog, profile, configuration.userValues);
    case 'link':
      return profile.link?.id;
    case 'management':
      return profile.management;
    case 'lifecycle':
      return profile.lifecycle;
    default:
      throw new TypeError(`A plan names the profile field "${aspect}", which this version does not know.`);
  }
}

function valuesOf(catalog: AnyCatalog, profile: UserProfile, values: SettingValues): unknown {
  return Object.keys(values)
    .sort()
    .map((key) => [key, valueOf(catalog, profile, values, key)]);
}

function valueOf(catalog: AnyCatalog, profile: UserProfile, values: SettingValues, key: string): unknown {
  if (!Object.hasOwn(values, key)) return undefined;
  return catalog.setting(key)?.secret === true
    ? { secretOfVersion: profile.version }
    : { value: values[key] };
}
