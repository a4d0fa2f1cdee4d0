import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { isAtGoal } from './goal.js';
import { planOf, rowsOf } from './plan-of.js';
import { isUpToDate } from './is-up-to-date.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';
import { userOfItem } from './user-of-item.js';

export const empty = defineLaw({
  id: 'plan.empty',
  statement:
    'An item has no step exactly where its user was read to be at the goal; a plan is empty where no item has one, and its counts add up.',
  classes: ['nothing to do', 'something to do', 'empty plan', 'up to date', 'to be read again'],
  input: somePlanCase,
  holds: (subject: PlanSubject, planCase, cover) => {
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows);
    if (plan === undefined) return;
    for (const item of plan.items.filter(({ refusal }) => refusal === undefined)) {
      const state = userOfItem(planCase, rows, item);
      const isResync = planCase.intent.kind === 'resync';
      const atGoal = isResync ? isUpToDate(state) : isAtGoal(planCase, item, state, state);
      if (isResync) cover(atGoal ? 'up to date' : 'to be read again');
      cover(atGoal ? 'nothing to do' : 'something to do');
      const hasSteps = item.steps.length > 0;
      demand(
        hasSteps !== atGoal,
        `${item.loginName} has ${hasSteps ? 'steps and nothing' : 'no steps and something'} to do`,
      );
    }
    const steps = plan.items.reduce((sum, item) => sum + item.steps.length, 0);
    if (steps === 0) cover('empty plan');
    demand(subject.isEmptyPlan(plan) === (steps === 0), 'emptiness is told wrongly');
    const { planned, unchanged, refused } = subject.planCounts(plan);
    demand(planned + unchanged + refused === plan.items.length, 'the counts do not add up');
    demand(
      planned === plan.items.filter((item) => item.steps.length > 0).length,
      'another number is planned',
    );
  },
});
