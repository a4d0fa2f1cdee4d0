import {
  applyTemplate,
  changeConfiguration,
  changeProfile,
  directoryFieldNames,
  fieldsNotTaken,
  fieldsTaken,
  identityFieldNames,
  initialConfiguration,
  intended,
  parseIdentity,
  sameConfiguration,
  sameField,
  set,
  type ChangeableFieldName,
  type DirectoryFields,
  type Identity,
  type Json,
  type NewUser,
  type PlanItem,
} from '@rollcall/core';
import type { UserState } from './carry-out.js';
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
          ? initialConfiguration(template)
          : applyTemplate(catalog, template, before.profile.configuration, overrides);
      const isLinked = before.profile !== undefined || profile?.link?.id === user?.id;
      return profile !== undefined && isLinked && sameConfiguration(profile.configuration, goal);
    }
    case 'edit':
    case 'maintain': {
      if (before.profile === undefined || profile === undefined) return false;
      const changes = changesOf(environment, intent, before.profile.id);
      const beneath = versionAmong(versions)(before.profile.configuration.template);
      const goal = changeProfile(catalog, before.profile, beneath, changes);
      if (goal.isErr()) return false;
      const named = identityFieldNames.filter(
        (field) => changes.identity?.[field] !== undefined && !fieldsNotTaken[identityType].includes(field),
      );
      const isThere = named.every((field) => readsAs(after, field, goal.value.identity));
      return (
        isThere &&
        profile.login.name === goal.value.login.name &&
        sameConfiguration(profile.configuration, goal.value.configuration) &&
        sameNames(profile.identity, goal.value.identity)
      );
    }
    case 'edit-directory':
      return (Object.keys(intent.changes) as ChangeableFieldName[]).every((field) => {
        const wanted = intended<unknown>(intent.changes[field], undefined);
        return user !== undefined && readsAs(after, field, { [field]: wanted });
      });
    case 'create-in-directory':
      return isMadeThere(environment, { ...intent.fields, ...before.profile?.identity }, after);
    case 'delete':
      return profile === undefined && (intent.from === 'here' || user === undefined);
    case 'resync':
      return isRefreshed(after);
    case 'confirm-link':
      return user?.id === intent.pair.directory && isRefreshed(after);
    default:
      return intent satisfies never;
  }
}

/** Whether the profile is there as wanted, and the directory user with it if one is. */
function isMade(environment: Environment, wanted: NewUser, after: UserState): boolean {
  const { catalog } = environment;
  const { template, userValues, directory } = wanted;
  const values = Object.entries(userValues ?? {}).map(([key, value]) => [key, set(value as Json)]);
  const goal = changeConfiguration(catalog, initialConfiguration(template), template, {
    userValues: Object.fromEntries(values),
  });
  const identity = parseIdentity(wanted.identity);
  const { profile } = after;
  return (
    profile?.login.name === wanted.loginName &&
    goal.isOk() &&
    sameConfiguration(profile.configuration, goal.value) &&
    identity.isOk() &&
    (directory === undefined
      ? profile.link === undefined && sameNames(profile.identity, identity.value)
      : isMadeThere(environment, { ...directory, ...identity.value }, after))
  );
}

/** Whether the directory user is there with all that its directory takes of these fields, and its profile says the same. */
function isMadeThere({ identityType }: Environment, wanted: DirectoryFields, after: UserState): boolean {
  const { profile, user } = after;
  const fields = fieldsTaken(identityType, wanted);
  return (
    user !== undefined &&
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
    directoryFieldNames.every((field) => sameField(field, here[field] as never, user.fields[field] as never))
  );
}
