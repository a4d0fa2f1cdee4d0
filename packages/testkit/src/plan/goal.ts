import {
  applyTemplate,
  changeProfile,
  directoryFieldNames,
  identityFieldNames,
  initialConfiguration,
  intended,
  sameConfiguration,
  sameField,
  type ChangeableFieldName,
  type DirectoryFields,
  type UserProfile,
} from '@rollcall/core';
import type { UserState } from './carry-out.js';
import { versionAmong } from './some-environment.js';
import type { PlanCase } from './plan-case.js';

/** Whether what was wanted of a user holds after what held before. */
export function isAtGoal({ environment, intent }: PlanCase, before: UserState, after: UserState): boolean {
  const { catalog, versions } = environment;
  const { profile } = after;
  switch (intent.kind) {
    case 'apply': {
      const { template, overrides } = intent;
      const goal =
        before.profile === undefined
          ? initialConfiguration(template)
          : applyTemplate(catalog, template, before.profile.configuration, overrides);
      const isLinked = before.profile !== undefined || profile?.link?.id === after.user?.id;
      return profile !== undefined && isLinked && sameConfiguration(profile.configuration, goal);
    }
    case 'edit': {
      if (before.profile === undefined || profile === undefined) return false;
      const beneath = versionAmong(versions)(before.profile.configuration.template);
      const goal = changeProfile(catalog, before.profile, beneath, intent.changes);
      if (goal.isErr()) return false;
      const named = identityFieldNames.filter((field) => intent.changes.identity?.[field] !== undefined);
      const isThere = named.every((field) => readsAs(after, field, goal.value.identity));
      return (
        isThere &&
        sameConfiguration(profile.configuration, goal.value.configuration) &&
        sameNames(profile, goal.value)
      );
    }
    case 'edit-directory':
      return (Object.keys(intent.changes) as ChangeableFieldName[]).every((field) => {
        const wanted = intended<unknown>(intent.changes[field], undefined);
        return after.user !== undefined && readsAs(after, field, { [field]: wanted });
      });
    case 'delete':
      return profile === undefined && (intent.from === 'here' || after.user === undefined);
    case 'resync':
      return profile !== undefined && after.user !== undefined && isRefreshed(profile, after.user.fields);
    default:
      return intent satisfies never;
  }
}

/** Whether the directory user, if there is one, was read to have the field so. */
function readsAs({ user }: UserState, field: ChangeableFieldName, wanted: DirectoryFields): boolean {
  if (user === undefined) return true;
  return (
    !user.unread.includes(field) && sameField(field, user.fields[field] as never, wanted[field] as never)
  );
}

function sameNames(a: UserProfile, b: UserProfile): boolean {
  return identityFieldNames.every((field) => a.identity[field] === b.identity[field]);
}

function isRefreshed({ link, identity, mirror }: UserProfile, there: DirectoryFields): boolean {
  const here: DirectoryFields = { ...mirror?.fields, ...identity };
  return (
    link !== undefined &&
    mirror !== undefined &&
    directoryFieldNames.every((field) => sameField(field, here[field] as never, there[field] as never))
  );
}
