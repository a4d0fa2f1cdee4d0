import {
  identityFieldNames,
  sameJson,
  type AnyCatalog,
  type Configuration,
  type Identity,
  type Intent,
  type Json,
  type ProfileChanges,
  type SettingValues,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import { beneathOf } from '../apply/template-scoped.js';
import { loginOf } from '../login/some-login.js';

/** The profile with what is wanted, said once more from the words of the rule: set gives, clear takes away, what is left out stays. */
export function editedProfile(
  catalog: AnyCatalog,
  profile: UserProfile,
  beneath: TemplateVersion,
  changes: ProfileChanges,
): UserProfile {
  return {
    ...profile,
    login: changes.loginName === undefined ? profile.login : loginOf(changes.loginName),
    identity: editedIdentity(profile.identity, changes.identity),
    configuration: editedConfiguration(catalog, profile.configuration, beneath, changes),
  };
}

/** Names and e-mails as wanted: composed, without white space around them; a blank one is none. */
export function editedIdentity(identity: Identity, changes: ProfileChanges['identity'] = {}): Identity {
  const entries = identityFieldNames.map((field) => {
    const intent = changes[field];
    return [field, intent === undefined ? identity[field] : wantedText(intent)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function wantedText(intent: Intent<string>): string | undefined {
  const text = intent.kind === 'set' ? intent.value.trim().normalize('NFC') : '';
  return text === '' ? undefined : text;
}

/** Mode and settings as wanted; what equals the template’s own is not kept. */
function editedConfiguration(
  catalog: AnyCatalog,
  { template, modeOverride, overrides, userValues }: Configuration,
  beneath: TemplateVersion,
  changes: ProfileChanges,
): Configuration {
  const mode =
    changes.mode === undefined ? modeOverride : changes.mode.kind === 'set' ? changes.mode.value : undefined;
  const wanted = edited(overrides, changes.overrides, () => undefined);
  const differing = Object.entries(wanted).filter(
    ([key, value]) => !sameJson(value, beneathOf(catalog.setting(key)!, beneath)),
  );
  return {
    template,
    ...(mode === undefined || mode === beneath.mode ? {} : { modeOverride: mode }),
    overrides: Object.fromEntries(differing),
    userValues: edited(userValues, changes.userValues, (key) => catalog.setting(key)!.default),
  };
}

/** Values with what is wanted; cleared, a setting has what `cleared` gives. */
function edited(
  values: SettingValues,
  changes: ProfileChanges['overrides'] = {},
  cleared: (key: string) => Json | undefined,
): SettingValues {
  const next = new Map<string, Json | undefined>(Object.entries(values));
  for (const [key, intent] of Object.entries(changes))
    next.set(key, intent.kind === 'set' ? intent.value : cleared(key));
  return Object.fromEntries([...next].filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
