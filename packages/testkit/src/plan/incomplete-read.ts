import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { PlanCase } from './plan-case.js';
import { planned, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';

export const incompleteRead = defineLaw({
  id: 'plan.incomplete-read',
  statement:
    'What takes absence as a fact – a deletion, the making of directory users – is not planned from an incomplete read, and the gap is told; everything else is.',
  classes: ['delete', 'create', 'create-in-directory', 'made here only', 'edit-directory', 'complete'],
  input: somePlanCase,
  holds: (subject: PlanSubject, planCase, cover) => {
    const { completeness } = planCase.environment.world;
    const plan = planned(subject, planCase, rowsOf(subject, planCase));
    const told = plan.isErr() && plan.error.code === 'incomplete-read' ? plan.error : undefined;
    if (completeness.complete) {
      cover('complete');
      return demand(told === undefined, 'a complete read is told to be incomplete');
    }
    const { kind } = planCase.intent;
    if (kind === 'edit-directory') cover('edit-directory');
    if (!takesAbsence(planCase)) {
      if (kind === 'create') cover('made here only');
      return demand(told === undefined, `a ${kind} does not need a complete read`);
    }
    if (kind === 'delete' || kind === 'create' || kind === 'create-in-directory') cover(kind);
    demandEqual(told, { code: 'incomplete-read', gap: completeness.gap }, 'absence is taken as a fact');
  },
});

/** Whether somebody’s absence from the directory is what the action goes by. */
function takesAbsence({ intent }: PlanCase): boolean {
  if (intent.kind === 'create') return intent.users.some((user) => 'directory' in user);
  return intent.kind === 'delete' || intent.kind === 'create-in-directory';
}
