import { canonicalConfiguration } from '../apply/canonical-configuration.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import { parseValue } from '../catalog/parse-values.js';
import type { SettingProblem } from '../catalog/setting-problem.js';
import type { SettingValues } from '../catalog/setting-values.js';
import { intended, type Changes, type Intent } from '../intent/intent.js';
import type { Json } from '../json/json.js';
import { parseLogin, type InvalidLogin } from '../login/login.js';
import { err, ok, type Result } from '../result.js';
import type { InvalidSettings, UnknownMode } from '../template/draft-template.js';
import type { TemplateVersion } from '../template/template-version.js';
import { identityFieldNames } from './directory-mirror.js';
import { parseIdentity, type InvalidIdentity } from './parse-identity.js';
import type { Configuration, Identity, UserProfile } from './user-profile.js';

/** Intents for settings by key. */
export type SettingChanges = Readonly<Record<string, Intent<Json>>>;

/** What is to be different on one profile; what is left out stays. */
export interface ProfileChanges {
  readonly loginName?: string | undefined;
  readonly identity?: Changes<Identity> | undefined;
  /** The profile's own mode; clearing returns it to the template's. */
  readonly mode?: Intent<string> | undefined;
  /** Template-scoped settings. Clearing removes the override. */
  readonly overrides?: SettingChanges | undefined;
  /** User-scoped settings. Clearing stores the catalog's default, so that no later apply initialises it again. */
  readonly userValues?: SettingChanges | undefined;
}

/** A linked profile keeps the login name that it was linked by. */
export interface LoginOfLinkedProfile {
  readonly code: 'login-of-linked-profile';
}

/** Why a change cannot be made. */
export type ProfileChangeError =
  | InvalidLogin
  | InvalidIdentity
  | UnknownMode
  | InvalidSettings
  | LoginOfLinkedProfile;

/** The profile with the changes made, canonical; its version stays for the store to count up. */
export function changeProfile(
  catalog: AnyCatalog,
  profile: UserProfile,
  beneath: TemplateVersion,
  changes: ProfileChanges,
): Result<UserProfile, ProfileChangeError> {
  const login = changedLogin(profile, changes.loginName);
  if (login.isErr()) return err(login.error);
  const identity = changedIdentity(profile.identity, changes.identity);
  if (identity.isErr()) return err(identity.error);
  return changeConfiguration(catalog, profile.configuration, beneath, changes).map((configuration) => ({
    ...profile,
    login: login.value,
    identity: identity.value,
    configuration,
  }));
}

/** The configuration with changes of mode and settings made, canonical. */
export function changeConfiguration(
  catalog: AnyCatalog,
  configuration: Configuration,
  beneath: TemplateVersion,
  changes: Pick<ProfileChanges, 'mode' | 'overrides' | 'userValues'>,
): Result<Configuration, UnknownMode | InvalidSettings> {
  const modeOverride = intended(changes.mode, configuration.modeOverride);
  const mode = modeOverride ?? beneath.mode;
  if (!catalog.modes.includes(mode)) return err({ code: 'unknown-mode', mode, modes: catalog.modes });
  const problems: SettingProblem[] = [];
  const overrides = changedValues(
    catalog,
    mode,
    'template',
    configuration.overrides,
    changes.overrides,
    problems,
  );
  const userValues = changedValues(
    catalog,
    mode,
    'user',
    configuration.userValues,
    changes.userValues,
    problems,
  );
  if (problems.length > 0) return err({ code: 'invalid-settings', problems });
  const { template } = configuration;
  const changed = {
    template,
    ...(modeOverride === undefined ? {} : { modeOverride }),
    overrides,
    userValues,
  };
  return ok(canonicalConfiguration(catalog, changed, beneath));
}

function changedLogin(
  profile: UserProfile,
  loginName: string | undefined,
): Result<UserProfile['login'], ProfileChangeError> {
  if (loginName === undefined || loginName === profile.login.name) return ok(profile.login);
  if (profile.link !== undefined) return err({ code: 'login-of-linked-profile' });
  return parseLogin(loginName);
}

/** Only what is changed is checked: the rest may come from the directory, whose word is taken verbatim. */
function changedIdentity(
  identity: Identity,
  changes: Changes<Identity> = {},
): Result<Identity, InvalidIdentity> {
  const wanted = identityFieldNames.map((field) => [field, intended(changes[field], undefined)]);
  return parseIdentity(withoutUndefined(wanted)).map((parsed) => {
    const next = identityFieldNames.map((field) => [
      field,
      (changes[field] === undefined ? identity : parsed)[field],
    ]);
    return withoutUndefined(next);
  });
}

function withoutUndefined(members: readonly (readonly (string | undefined)[])[]): Identity {
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function changedValues(
  catalog: AnyCatalog,
  mode: string,
  scope: 'template' | 'user',
  values: SettingValues,
  changes: SettingChanges = {},
  problems: SettingProblem[],
): SettingValues {
  const next = new Map(Object.entries(values));
  for (const key of Object.keys(changes).sort()) {
    const intent = changes[key]!;
    // A dormant setting can be cleared, not set.
    const place = intent.kind === 'set' ? { scope, mode } : { scope };
    const wanted = intent.kind === 'set' ? intent.value : catalog.setting(key)?.default;
    parseValue(catalog, place, key, wanted).match(
      (value) =>
        void (intent.kind === 'clear' && scope === 'template' ? next.delete(key) : next.set(key, value)),
      (problem) => void problems.push(problem),
    );
  }
  return Object.fromEntries(next);
}
