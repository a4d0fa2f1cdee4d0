import { userActions, type OutsideRules, type UserAction } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { PlanCase } from '../plan/plan-case.js';
import { planOf, rowsOf } from '../plan/plan-of.js';
import { somePlanCase } from '../plan/some-intent.js';
import type { LifecycleSubject } from './lifecycle-subject.js';

export const outsideRules = defineLaw({
  id: 'management.rules',
  statement:
    'What a system is said to forbid for the profiles that it maintains is refused, and all else is planned as if people here maintained them; a rule of one system is none of another.',
  classes: ['forbidden', 'allowed', 'rule of another'],
  input: fc.record({
    planCase: somePlanCase.filter(
      ({ intent }) => intent.kind !== 'change-management' && intent.kind !== 'create',
    ),
    forbidden: fc.oneof(fc.subarray([...userActions]), fc.constant<UserAction[]>([])),
    whose: fc.constantFrom('scim', 'scim', 'another'),
  }),
  holds: (subject: LifecycleSubject, { planCase, forbidden, whose }, cover) => {
    const rules: OutsideRules = { [whose]: forbidden };
    const free = planned(subject, managed(planCase, 'here'), {});
    const ruled = planned(subject, managed(planCase, 'outside'), rules);
    if (free === undefined || ruled === undefined) return;
    for (const [index, item] of free.items.entries()) {
      if (item.profileId === undefined || item.steps.length === 0) continue;
      const done = item.steps.map((step) => subject.actionOfStep(free.action, step));
      const actions = [...done, ...askedThere(planCase)];
      const isForbidden = actions.some(
        (action) =>
          action !== undefined &&
          subject.managementForbids({ kind: 'outside', system: 'scim' }, action, rules) !== undefined,
      );
      const isSaid = whose === 'scim' && !actions.some((action) => action && forbidden.includes(action));
      demand(!(isSaid && isForbidden), 'what is not forbidden is told to be');
      cover(whose === 'another' ? 'rule of another' : isForbidden ? 'forbidden' : 'allowed');
      const got = ruled.items[index];
      demand(got?.profileId === item.profileId, 'others have items');
      if (isForbidden) demand(got.refusal?.code === 'managed-outside', `${item.loginName} is not refused`);
      else demand(kindsOf(got) === kindsOf(item), `${item.loginName} is planned otherwise`);
    }
  },
});

function planned(subject: LifecycleSubject, planCase: PlanCase, outside: OutsideRules) {
  return planOf(subject, planCase, rowsOf(subject, planCase), outside);
}

function kindsOf({ steps }: { readonly steps: readonly { readonly kind: string }[] }): string {
  return steps.map(({ kind }) => kind).join();
}

/** The same case, with every profile maintained by people here, or by one system. */
function managed({ environment, intent }: PlanCase, kind: 'here' | 'outside'): PlanCase {
  const management = kind === 'here' ? ({ kind } as const) : ({ kind, system: 'scim' } as const);
  const profiles = environment.world.profiles.map((profile) => ({ ...profile, management }));
  return { intent, environment: { ...environment, world: { ...environment.world, profiles } } };
}

/** A change of directory users is refused for what it asks, also where that is so already. */
function askedThere({ intent }: PlanCase): readonly UserAction[] {
  if (intent.kind !== 'edit-directory') return [];
  return Object.keys(intent.changes).map((field) =>
    field === 'securityProfileIds' ? 'assign-security-profiles' : 'edit-directory',
  );
}
