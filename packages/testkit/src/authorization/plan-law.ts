import type { DirectoryChange, HierarchyGroupId, PlanAction, PlanItem, Step } from '@rollcall/core';
import { guardedActions, type Actor, type GuardedAction } from '@rollcall/core/authorization';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { planOf, rowsOf } from '../plan/plan-of.js';
import type { PlanSubject } from '../plan/plan-subject.js';
import { oneCallPerStep } from '../plan/some-environment.js';
import { somePlanCase } from '../plan/some-intent.js';
import { userOfItem } from '../plan/user-of-item.js';
import type { AuthorizationSubject } from './authorization-subject.js';
import { oneEach } from './one-permission-each.js';

export const authorizedPlan = defineLaw({
  id: 'authorization.plan',
  statement:
    'A plan for somebody refuses exactly what that person may not do: each denial names a permission, giving which leads to the next or lifts it; whoever has none does nothing; nobody out of scope is touched; what is left is as it was, and the plan is one that can be read back.',
  classes: [
    'denied',
    'lifted',
    'several permissions',
    'one of all is missing',
    'left as it was',
    'out of scope',
    'by an outside system',
  ],
  input: fc.record({ planCase: somePlanCase, held: fc.subarray([...guardedActions]), others: fc.nat(3) }),
  show: ({ planCase, held, others }) =>
    `${fc.stringify(planCase.intent)}\n  held ${held.join()}, refused as well ${others}`,
  holds: (subject: AuthorizationSubject & PlanSubject, { planCase, held, others }, cover) => {
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows);
    if (plan === undefined) return;
    const { environment } = plan.origin;
    const denialFor = (actor: Actor, item: PlanItem) =>
      subject.authorizeItem(
        subject.clearanceOf(actor, environment, subject.groupLines([])),
        plan,
        item,
        userOfItem(planCase, rows, item),
      );
    for (const item of plan.items) {
      let actions: readonly GuardedAction[] = held;
      let given = 0;
      for (;;) {
        const denial = denialFor(oneEach(subject, actions), item);
        if (denial === undefined) break;
        cover('denied');
        demand(
          denial.code === 'not-permitted' && denial.permission !== undefined,
          'the denial names no permission',
        );
        const named = denial.permission.split('.')[1] as GuardedAction;
        demand(!actions.includes(named), `${named} is missing although it was given`);
        actions = [...actions, named];
        given += 1;
      }
      if (given > 0) cover('lifted');
      if (given > 1) cover('several permissions');
      if (item.steps.length === 0) continue;
      for (const needed of neededBy(plan.action, item.steps)) {
        const others = guardedActions.filter((action) => action !== needed);
        const denial = denialFor(oneEach(subject, others), item);
        demand(denial?.action === needed, `${item.loginName} does not need the permission for ${needed}`);
        cover('one of all is missing');
      }
      demand(denialFor(oneEach(subject, []), item) !== undefined, `${item.loginName} needs no permission`);
      const bounded = oneEach(subject, guardedActions, {
        hierarchyGroups: ['elsewhere' as HierarchyGroupId],
      });
      demand(denialFor(bounded, item)?.code === 'out-of-scope', `${item.loginName} is in every scope`);
      cover('out of scope');
      const system: Actor = { kind: 'outside-system', system: 'nobody here' };
      demand(denialFor(system, item) !== undefined, `${item.loginName} is every system's`);
      cover('by an outside system');
    }
    const actor = oneEach(subject, held);
    const elsewhere = { code: 'out-of-scope', action: 'apply', of: 'hierarchy' } as const;
    const refusalOf = (item: PlanItem) =>
      plan.items.indexOf(item) % 4 === others ? elsewhere : denialFor(actor, item);
    const refused = subject.refuseItems(plan, oneCallPerStep, refusalOf);
    for (const [index, item] of plan.items.entries()) {
      const denial = refusalOf(item);
      const { apply: is, ...left } = refused.items[index]!;
      const { apply: was, ...all } = item;
      if (denial === undefined) {
        cover('left as it was');
        demandEqual(left, all, 'an item that is permitted was changed');
        demandEqual(is && refused.diffs[is.diff], was && plan.diffs[was.diff], 'it shares another diff');
        continue;
      }
      demandEqual(left.refusal, denial, 'the refusal says something else');
      demandEqual(
        [left.steps, left.changes, left.saw, is],
        [[], [], {}, undefined],
        'a refused item tells something',
      );
    }
    demandEqual(
      subject.parsePlan(subject.serialisePlan(refused))._unsafeUnwrap(),
      refused,
      'it does not come back',
    );
  },
});

/** The actions that the steps of an item are for certain: what else they are is for the library to say. */
function neededBy(action: PlanAction, steps: readonly Step[]): readonly GuardedAction[] {
  return steps.flatMap((step): readonly GuardedAction[] => {
    switch (step.kind) {
      case 'create-profile':
        return [step.from === 'plan' ? 'create' : 'promote'];
      case 'apply-template':
        return ['apply'];
      case 'change-profile':
        return action.kind === 'maintain' ? ['maintain'] : ['edit'];
      case 'change-lifecycle':
        return action.kind === 'change-lifecycle' ? [action.transition] : [];
      case 'change-management':
        return ['change-management'];
      case 'refresh-profile':
        return action.kind === 'resync' || action.kind === 'confirm-link' ? [action.kind] : [];
      case 'delete-profile':
        return ['delete'];
      case 'create-directory-user':
        return ['create-in-directory'];
      case 'update-directory-user':
        return action.kind === 'edit-directory' ? neededByFields(step.change) : [];
      case 'delete-directory-user':
        return ['delete-everywhere'];
      case 'read-directory-user':
        return [];
      default:
        return step satisfies never;
    }
  });
}

function neededByFields({ fields }: DirectoryChange): readonly GuardedAction[] {
  return Object.keys(fields).map((field): GuardedAction => {
    if (field === 'routingProfileId') return 'assign-routing-profile';
    if (field === 'securityProfileIds') return 'assign-security-profiles';
    return field === 'hierarchyGroupId' ? 'assign-hierarchy' : 'edit-directory';
  });
}
