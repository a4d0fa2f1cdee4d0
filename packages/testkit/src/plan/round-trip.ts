import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';

export const roundTrip = defineLaw({
  id: 'plan.round-trip',
  statement:
    'A plan that is written down and read back is the same plan, and written down again the same bytes.',
  classes: ['with steps', 'with refusals'],
  input: somePlanCase,
  holds: (subject: PlanSubject, planCase, cover) => {
    const { serialisePlan, parsePlan } = subject;
    const plan = planOf(subject, planCase, rowsOf(subject, planCase));
    if (plan === undefined) return;
    if (plan.items.some(({ steps }) => steps.length > 0)) cover('with steps');
    if (plan.items.some(({ refusal }) => refusal !== undefined)) cover('with refusals');
    const text = serialisePlan(plan);
    const back = parsePlan(text);
    demand(back.isOk(), 'it cannot be read back');
    demandEqual(back.value, plan, 'another plan came back');
    demand(serialisePlan(back.value) === text, 'it is written differently the second time');
  },
});
