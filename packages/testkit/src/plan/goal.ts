import {
  applyTemplate,
  canonicalJson,
  directoryFieldNames,
  identityFieldNames,
  intended,
  refOf,
  sameConfiguration,
  sameField,
  set,
  type ChangeableFieldName,
  type Configuration,
  type DirectoryFields,
  type Identity,
  type Json,
  type Lifecycle,
  type NewUser,
  type PlanItem,
  type TemplateVersion,
} from '@rollcall/core';
import { ledTo } from '../lifecycle/words-of-transition.js';
import type { UserState } from './carry-out.js';
import { editedIdentity, editedProfile } from './edited-profile.js';
import { fieldsFree, fieldsOwned } from './fields-owned.js';
import { versionAmong, type Environment } from './some-environment.js';
import type { PlanCase } from './plan-case.js';
import { changesOf, newUserOf } from './wanted.js';

/** Whether what was wanted of the user of an item holds after what held before. */
export function isAtGoal(
  { environment, intent }: PlanCase,
  item: PlanItem,
  before: UserState,
  after: UserState,
): boolean {
  const { catalog, versions, identityType } = environment;
  const { profile, user } = after;
  switch (intent.kind) {
    case 'create':
      return isMade(environment, newUserOf(intent, item), after);
    case 'apply': {
      const { template, overrides } = intent;
      const goal =
        before.profile === undefined
          ? configurationOn(template)
          : applyTemplate(catalog, template, before.profile.configuration, overrides);
      const isLinked = before.profile !== undefined || profile?.link?.id === user?.id;
      return profile !== undefined && isLinked && sameConfiguration(profile.configuration, goal);
    }
    case 'edit':
    case 'maintain': {
      if (before.profile === undefined || profile === undefined) return false;
      const changes = changesOf(environment, intent, before.profile.id);
      const beneath = versionAmong(versions)(before.profile.configuration.template);
      const goal = editedProfile(catalog, before.profile, beneath, changes);
      const named = identityFieldNames.filter(
        (field) => changes.identity?.[field] !== undefined && !fieldsOwned[identityType].includes(field),
      );
      return (
        named.every((field) => readsAs(after, field, goal.identity)) &&
        profile.login.name === goal.login.name &&
        sameConfiguration(profile.configuration, goal.configuration) &&
        sameNames(profile.identity, goal.identity)
      );
    }
    case 'edit-directory':
      return (Object.keys(intent.changes) as ChangeableFieldName[]).every((field) => {
        const wanted = intended<unknown>(intent.changes[field], undefined);
        return user !== undefined && readsAs(after, field, { [field]: wanted });
      });
    case 'create-in-directory':
      return isMadeThere(environment, intent.fields, before.profile?.identity ?? {}, after);
    case 'delete':
      return profile === undefined && (intent.from === 'here' || user === undefined);
    case 'resync':
      return isRefreshed(after);
    case 'confirm-link':
      return user?.id === intent.pair.directory && isRefreshed(after);
    case 'change-lifecycle':
      return sameHeld(profile?.lifecycle, ledTo(before.profile?.lifecycle, intent.transition));
    case 'suspend': {
      const held = before.profile?.lifecycle;
      const remembered = held?.suspended ?? {
        securityProfileIds: before.user?.fields.securityProfileIds ?? [],
      };
      return (
        sameHeld(profile?.lifecycle, { ...held, suspended: remembered }) &&
        readsAs(after, 'securityProfileIds', { securityProfileIds: [intent.securityProfileId] })
      );
    }
    case 'reinstate': {
      const { suspended, ...others } = before.profile?.lifecycle ?? {};
      return (
        sameHeld(profile?.lifecycle, others) &&
        (suspended === undefined || readsAs(after, 'securityProfileIds', suspended))
      );
    }
    case 'change-management':
      return profile !== undefined && canonicalJson(profile.management) === canonicalJson(intent.management);
    default:
      return intent satisfies never;
  }
}

/** An active user has no trace of conditions. */
function sameHeld(held: Lifecycle | undefined, wanted: Lifecycle): boolean {
  const isNone = Object.keys(wanted).length === 0;
  return isNone ? held === undefined : held !== undefined && canonicalJson(held) === canonicalJson(wanted);
}

/** Whether the profile is there as wanted, and the directory user with it if one is. */
function isMade(environment: Environment, wanted: NewUser, after: UserState): boolean {
  const { template, userValues, directory } = wanted;
  const named = Object.entries(wanted.identity).map(([field, value]) => [field, set(value)]);
  const identity = editedIdentity({}, Object.fromEntries(named));
  const { profile } = after;
  return (
    profile?.login.name === wanted.loginName &&
    sameConfiguration(profile.configuration, configurationOn(template, userValues)) &&
    (directory === undefined
      ? profile.link === undefined && sameNames(profile.identity, identity)
      : isMadeThere(environment, directory, identity, after))
  );
}

/** The configuration of a profile that a template begins, with values of its own over the initial ones. */
function configurationOn(template: TemplateVersion, own: NewUser['userValues'] = {}): Configuration {
  const userValues = { ...template.initialValues, ...(own as Readonly<Record<string, Json>>) };
  return { template: refOf(template), overrides: {}, userValues };
}

/**
 * Whether the directory user is there with all that its directory takes of these fields, and its profile says the same.
 * What that directory does not keep stays on the profile.
 */
function isMadeThere(
  { identityType }: Environment,
  given: DirectoryFields,
  own: Identity,
  after: UserState,
): boolean {
  const { profile, user } = after;
  const fields = fieldsFree(identityType, { ...given, ...own });
  return (
    user !== undefined &&
    (identityType !== 'saml' || profile?.identity.email === own.email) &&
    user.login.name === profile?.login.name &&
    isRefreshed(after) &&
    (Object.keys(fields) as ChangeableFieldName[]).every((field) => readsAs(after, field, fields))
  );
}

/** Whether the directory user, if there is one, was read to have the field so. */
function readsAs({ user }: UserState, field: ChangeableFieldName, wanted: DirectoryFields): boolean {
  if (user === undefined) return true;
  return (
    !user.unread.includes(field) && sameField(field, user.fields[field] as never, wanted[field] as never)
  );
}

function sameNames(a: Identity, b: Identity): boolean {
  return identityFieldNames.every((field) => a[field] === b[field]);
}

/** Whether a profile is linked to the user, and says what is known of it. */
function isRefreshed({ profile, user }: UserState): boolean {
  if (profile?.mirror === undefined || user === undefined) return false;
  const { link, identity, mirror } = profile;
  const here: DirectoryFields = { ...mirror.fields, ...identity };
  return (
    link?.id === user.id &&
    link.login.name === user.login.name &&
    directoryFieldNames.every(
      (field) =>
        user.unkept?.includes(field) === true ||
        sameField(field, here[field] as never, user.fields[field] as never),
    )
  );
}
