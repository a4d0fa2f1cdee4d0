import { directoryFieldNames, identityFieldNames, type UserProfile } from '@rollcall/core';
import { canonicalText } from '../existence/canonical-text.js';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { carryOut } from './carry-out.js';
import { editedProfile } from './edited-profile.js';
import { fieldsOwned } from './fields-owned.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { someEditCase } from './some-intent.js';
import { versionAmong } from './some-environment.js';
import { userOfItem } from './user-of-item.js';
import { changesOf } from './wanted.js';

export const editsAsTold = defineLaw({
  id: 'plan.edits-as-told',
  statement:
    'An edit gives what is set, takes away what is cleared and leaves the rest, of login, names, e-mails, mode and settings: here, and the names and e-mails where the directory has them.',
  classes: [
    'login set',
    'name set',
    'e-mail set',
    'cleared',
    'left alone',
    'composed',
    'mode',
    'setting',
    'there',
  ],
  input: someEditCase,
  holds: (subject: PlanSubject, planCase, cover) => {
    const { environment, intent } = planCase;
    if (intent.kind !== 'edit') return;
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows)!;
    for (const item of plan.items.filter(({ refusal, profileId }) => !refusal && profileId !== undefined)) {
      const before = userOfItem(planCase, rows, item);
      const profile = before.profile!;
      const changes = changesOf(environment, intent, profile.id);
      const beneath = versionAmong(environment.versions)(profile.configuration.template);
      const goal = editedProfile(environment.catalog, profile, beneath, changes);
      const after = carryOut(subject, planCase, plan, item, before);
      const version = after.profile === profile ? profile.version : profile.version + 1;
      demandEqual(after.profile, { ...goal, version }, `${item.loginName} is another`);
      for (const name of classesOf(profile, goal)) cover(name);
      if (before.user === undefined || after.user === undefined) continue;
      for (const field of directoryFieldNames) {
        const isNamed =
          identityFieldNames.some((name) => name === field && changes.identity?.[name]) &&
          !fieldsOwned[environment.identityType].includes(field);
        const wanted = canonicalText(field, isNamed ? goal.identity : before.user.fields);
        if (isNamed && wanted !== canonicalText(field, before.user.fields)) cover('there');
        demand(
          canonicalText(field, after.user.fields) === wanted,
          `${field} of ${item.loginName} is another there`,
        );
      }
    }
  },
});

function classesOf(before: UserProfile, after: UserProfile) {
  const [from, to] = [before.identity, after.identity];
  const moved = identityFieldNames.filter((field) => from[field] !== to[field]);
  const isGiven = (...fields: readonly string[]) => moved.some((one) => fields.includes(one) && to[one]);
  const [was, is] = [before.configuration, after.configuration];
  return [
    ...(before.login.name === after.login.name ? [] : ['login set' as const]),
    ...(isGiven('firstName', 'lastName') ? ['name set' as const] : []),
    ...(isGiven('email', 'secondaryEmail') ? ['e-mail set' as const] : []),
    ...(moved.some((field) => to[field] === undefined) ? ['cleared' as const] : []),
    ...(moved.length < identityFieldNames.length && moved.length > 0 ? ['left alone' as const] : []),
    ...(to.lastName === 'Zo\u00EB' && from.lastName !== to.lastName ? ['composed' as const] : []),
    ...(was.modeOverride === is.modeOverride ? [] : ['mode' as const]),
    ...(was.overrides === is.overrides && was.userValues === is.userValues ? [] : ['setting' as const]),
  ];
}
