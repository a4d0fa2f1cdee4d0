import {
  canonicalField,
  effectiveMode,
  effectiveSettings,
  applyTemplate,
  identityFieldNames,
  refOf,
  sameJson,
  set,
  type Changes,
  type ChangeableFields,
  type DirectoryFields,
  type DirectoryUser,
  type ItemChange,
  type Json,
  type Lifecycle,
  type Management,
  type NewUser,
  type PlanItem,
  type ProfileChanges,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import { templateScoped } from '../apply/template-scoped.js';
import { ledTo } from '../lifecycle/words-of-transition.js';
import type { UserState } from './carry-out.js';
import { editedIdentity, editedProfile } from './edited-profile.js';
import { fieldsFree, fieldsOwned } from './fields-owned.js';
import type { PlanCase, PlanIntent } from './plan-case.js';
import { versionAmong, type Environment } from './some-environment.js';
import { changesOf, newUserOf } from './wanted.js';

/** What an item with steps is to tell, with secret values as they are: said once more from what the action asks for. */
export function expectedChanges(
  { environment, intent }: PlanCase,
  item: PlanItem,
  { profile, user }: UserState,
): readonly ItemChange[] {
  switch (intent.kind) {
    case 'create':
      return changesOfNewUser(environment, newUserOf(intent, item));
    case 'apply':
      return profile === undefined
        ? [change('template', undefined, intent.template.name)]
        : changesByApply(environment, intent, profile);
    case 'edit':
    case 'maintain':
      return changesByEdit(environment, changesOf(environment, intent, profile?.id), profile!, user);
    case 'edit-directory':
      return changesThere(user!, intent.changes);
    case 'create-in-directory':
      return made(fieldsFree(environment.identityType, { ...intent.fields, ...profile!.identity }));
    case 'confirm-link':
      return [change('link', profile!.link?.id, intent.pair.directory)];
    case 'change-lifecycle':
      return [movedConditions(profile!.lifecycle, ledTo(profile!.lifecycle, intent.transition))];
    case 'suspend': {
      const { lifecycle } = profile!;
      const swapped = changesThere(user!, { securityProfileIds: set([intent.securityProfileId]) });
      const suspended = { securityProfileIds: [] };
      return lifecycle?.suspended === undefined
        ? [movedConditions(lifecycle, { ...lifecycle, suspended }), ...swapped]
        : swapped;
    }
    case 'reinstate': {
      const { suspended, ...others } = profile!.lifecycle!;
      const { securityProfileIds } = suspended!;
      return [
        movedConditions(profile!.lifecycle, others),
        ...(user === undefined ? [] : changesThere(user, { securityProfileIds: set(securityProfileIds) })),
      ];
    }
    case 'change-management':
      return [change('management', systemOf(profile!.management), systemOf(intent.management))];
    case 'delete':
    case 'resync':
      return [];
    default:
      return intent satisfies never;
  }
}

function movedConditions(before: Lifecycle = {}, after: Lifecycle): ItemChange {
  const [was, becomes] = [before, after].map((held) => gravity.filter((condition) => condition in held));
  const told = (list: readonly Json[] = []) => (list.length === 0 ? undefined : list);
  return change('lifecycle', told(was), told(becomes));
}

const gravity: readonly (keyof Lifecycle)[] = ['deleted', 'suspended', 'disabled', 'locked'];

function systemOf(management: Management): string | undefined {
  return management.kind === 'here' ? undefined : management.system;
}

function changesByApply(
  { catalog, versions }: Environment,
  { template, overrides }: Extract<PlanIntent, { kind: 'apply' }>,
  { configuration }: UserProfile,
): readonly ItemChange[] {
  const from = versionAmong(versions)(configuration.template);
  const next = applyTemplate(catalog, template, configuration, overrides);
  const before = templateScoped(catalog, effectiveSettings(catalog, configuration, from));
  const after = templateScoped(catalog, effectiveSettings(catalog, next, template));
  const missing = Object.keys(template.initialValues).filter((key) => !(key in configuration.userValues));
  return [
    ...standing(from, template),
    ...moved('mode', effectiveMode(configuration, from), template.mode),
    ...movedSettings(before, after),
    ...missing.map((key) =>
      change(`setting.${key}`, catalog.setting(key)?.default, template.initialValues[key]),
    ),
  ];
}

/** Of one template the versions are told, of two the templates too. */
function standing(from: TemplateVersion, to: TemplateVersion): readonly ItemChange[] {
  return from.id === to.id
    ? moved('template', from.version, to.version)
    : [change('template', { ...refOf(from) }, { ...refOf(to) })];
}

function changesByEdit(
  { catalog, versions, identityType }: Environment,
  changes: ProfileChanges,
  profile: UserProfile,
  user: DirectoryUser | undefined,
): readonly ItemChange[] {
  const beneath = versionAmong(versions)(profile.configuration.template);
  const { login, identity, configuration } = editedProfile(catalog, profile, beneath, changes);
  const named = identityFieldNames.filter(
    (field) => changes.identity?.[field] !== undefined && !fieldsOwned[identityType].includes(field),
  );
  const wanted = named.map((field) => {
    const value = identity[field];
    return [field, value === undefined ? { kind: 'clear' } : set(value)];
  });
  return [
    ...moved('login', profile.login.name, login.name),
    ...identityFieldNames.flatMap((field) => moved(field, profile.identity[field], identity[field])),
    ...moved('mode', profile.configuration.modeOverride, configuration.modeOverride),
    ...movedSettings(profile.configuration.overrides, configuration.overrides),
    ...movedSettings(profile.configuration.userValues, configuration.userValues),
    ...(user === undefined
      ? []
      : changesThere(user, Object.fromEntries(wanted) as Changes<ChangeableFields>)),
  ];
}

/** What is not as wanted, or was not read. */
function changesThere(user: DirectoryUser, changes: Changes<ChangeableFields>): readonly ItemChange[] {
  return (Object.keys(changes) as (keyof ChangeableFields)[]).flatMap((name) => {
    const intent = changes[name]!;
    const after = canonical(name, intent.kind === 'set' ? intent.value : undefined);
    const before = canonical(name, user.fields[name]);
    if (user.unread.includes(name)) return [change(`directory.${name}`, undefined, after)];
    return moved(`directory.${name}`, before, after);
  });
}

function canonical(name: keyof ChangeableFields, value: unknown): Json | undefined {
  return canonicalField(name, value as never) as Json | undefined;
}

function changesOfNewUser({ identityType }: Environment, wanted: NewUser): readonly ItemChange[] {
  const { template, userValues = {}, directory } = wanted;
  const names = Object.entries(wanted.identity).map(([field, value]) => [field, set(value)]);
  const identity = editedIdentity({}, Object.fromEntries(names));
  return [
    change('template', undefined, template.name),
    ...Object.entries(identity).map(([field, value]) => change(field, undefined, value)),
    ...movedSettings({}, userValues as Readonly<Record<string, Json>>),
    ...(directory === undefined ? [] : made(fieldsFree(identityType, { ...directory, ...identity }))),
  ];
}

function made(fields: DirectoryFields): readonly ItemChange[] {
  return Object.entries(fields).map(([name, value]) => change(`directory.${name}`, undefined, value as Json));
}

function movedSettings(
  before: Readonly<Record<string, Json>>,
  after: Readonly<Record<string, Json>>,
): readonly ItemChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => moved(`setting.${key}`, before[key], after[key]));
}

function moved(field: string, before: Json | undefined, after: Json | undefined): readonly ItemChange[] {
  return sameJson(before, after) ? [] : [change(field, before, after)];
}

function change(field: string, before: Json | undefined, after: Json | undefined): ItemChange {
  return { field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
