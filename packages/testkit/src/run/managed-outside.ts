import { instantOf, set, type ProfileId } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { isAtGoal } from '../plan/goal.js';
import type { PlanCase } from '../plan/plan-case.js';
import { planOf, rowsOf } from '../plan/plan-of.js';
import type { PlanSubject } from '../plan/plan-subject.js';
import { versionAmong } from '../plan/some-environment.js';
import { somePlanCase } from '../plan/some-intent.js';
import { userOfItem } from '../plan/user-of-item.js';

/** What a document may hold, whoever wrote it. */
const forgedSteps = [
  { kind: 'delete-profile' },
  { kind: 'change-profile', changes: { identity: { firstName: set('Forged') } }, secrets: [] },
  { kind: 'apply-template' },
] as const;

export const managedOutside = defineLaw({
  id: 'run.managed-outside',
  statement:
    'A profile that another system maintains is refused by planners – but for taking over what the directory says, and for handing over – and by steps even where a plan was forged.',
  classes: ['planned', 'delete-profile', 'change-profile', 'apply-template'],
  input: somePlanCase.filter(
    ({ intent }) => !['resync', 'confirm-link', 'change-management'].includes(intent.kind),
  ),
  holds: (subject: PlanSubject, planCase, cover) => {
    const { catalog, versions } = planCase.environment;
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows);
    for (const item of plan?.items ?? []) {
      const { profile } = userOfItem(planCase, rows, item);
      if (profile === undefined) continue;
      if (profile.management.kind === 'outside') {
        cover('planned');
        const state = userOfItem(planCase, rows, item);
        const isAsWanted = asksForOneThing(planCase) && isAtGoal(planCase, item, state, state);
        demand(isAsWanted || item.refusal !== undefined, `${item.loginName} is not refused`);
      }
      const outside = { ...profile, management: { kind: 'outside' as const, system: 'scim' } };
      const { saw: _, ...forged } = item;
      const context = {
        catalog,
        plan: plan!,
        item: { ...forged, saw: {} },
        versionOf: versionAmong(versions),
        secretOf: () => undefined,
        directoryUser: undefined,
        now: instantOf(0),
        newProfileId: () => 'new' as ProfileId,
      };
      for (const step of forgedSteps) {
        if (step.kind === 'apply-template' && plan!.action.kind !== 'apply') continue;
        const write = subject.stepProfile(context, step, outside);
        if (step.kind === 'apply-template' && write.isOk() && write.value === undefined) continue;
        cover(step.kind);
        demand(write.isErr() && write.error.outcome === 'refused', `${item.loginName}: ${step.kind} is done`);
      }
    }
  },
});

/** A transition that has been made is not asked for again, so that nobody is refused. */
function asksForOneThing({ intent }: PlanCase): boolean {
  return intent.kind === 'change-lifecycle' || intent.kind === 'reinstate';
}
