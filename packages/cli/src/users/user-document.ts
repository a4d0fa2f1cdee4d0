import {
  effectiveMode,
  effectiveValue,
  lifecycleState,
  shownValue,
  shownValues,
  type AnyCatalog,
  type Configuration,
  type LifecycleState,
  type SettingValues,
  type StandingProfile,
} from '@rollcall/core';

/** A user in a list. */
export function userRow({ profile, beneath }: StandingProfile): {
  readonly loginName: string;
  readonly identity: StandingProfile['profile']['identity'];
  readonly mode: string;
  readonly template: { readonly name: string; readonly version: number };
  readonly overrides: readonly string[];
  readonly state: LifecycleState;
  readonly linked: boolean;
} {
  const { login, identity, configuration, link } = profile;
  return {
    loginName: login.name,
    identity,
    mode: effectiveMode(configuration, beneath),
    template: { name: beneath.name, version: beneath.version },
    overrides: overridden(configuration),
    state: lifecycleState(profile),
    linked: link !== undefined,
  };
}

function overridden({ modeOverride, overrides }: Configuration): readonly string[] {
  return [...(modeOverride === undefined ? [] : ['mode']), ...Object.keys(overrides)];
}

/** Where the value of a setting comes from. */
export type ValueSource = 'override' | 'template' | 'user' | 'default';

/** What holds for a user, setting by setting; values of secret settings are hidden. */
export function userSettings(catalog: AnyCatalog, { profile, beneath }: StandingProfile) {
  const { configuration } = profile;
  return catalog.settingsOf(effectiveMode(configuration, beneath)).map((setting) => ({
    key: setting.key,
    value: shownValue(catalog, setting.key, effectiveValue(setting, configuration, beneath)),
    source: sourceOf(setting, configuration, beneath.values),
  }));
}

function sourceOf(
  { key, scope }: AnyCatalog['settings'][number],
  { overrides, userValues }: Configuration,
  beneath: SettingValues,
): ValueSource {
  if (scope === 'user') return Object.hasOwn(userValues, key) ? 'user' : 'default';
  if (Object.hasOwn(overrides, key)) return 'override';
  return Object.hasOwn(beneath, key) ? 'template' : 'default';
}

/** Everything that is kept of one user. */
export function userDocument(catalog: AnyCatalog, standing: StandingProfile): object {
  const { id, configuration, management, lifecycle, link, mirror, version } = standing.profile;
  return {
    ...userRow(standing),
    profileId: id,
    profileVersion: version,
    management,
    ...(lifecycle && { lifecycle }),
    ...(link && { directoryId: link.id }),
    settings: userSettings(catalog, standing),
    overrideValues: shownValues(catalog, configuration.overrides),
    userValues: shownValues(catalog, configuration.userValues),
    ...(mirror && { mirror }),
  };
}
