import type { Step } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { operationsOf } from './operations-of.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { oneCallPerStep } from './some-environment.js';
import { somePlanCase } from './some-intent.js';

export const cost = defineLaw({
  id: 'plan.cost',
  statement:
    'A plan costs the calls of its steps, by the directory’s own words, and the time that the quotas make of the slowest operation.',
  classes: ['free', 'within the burst', 'takes time', 'proficiencies read'],
  input: somePlanCase,
  holds: (subject: PlanSubject, planCase, cover) => {
    const plan = planOf(subject, planCase, rowsOf(subject, planCase));
    if (plan === undefined) return;
    const calls = new Map<string, number>();
    for (const operation of plan.items.flatMap(({ steps }) => steps.flatMap(callsOf))) {
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
    }
    if (calls.has('ListProficiencies')) cover('proficiencies read');
    const times = Object.entries(oneCallPerStep.quotas).map(
      ([operation, { perSecond, burst }]) => ((calls.get(operation) ?? 0) - burst) / perSecond,
    );
    const seconds = Math.max(0, ...times);
    cover(calls.size === 0 ? 'free' : seconds === 0 ? 'within the burst' : 'takes time');
    demandEqual(new Map(Object.entries(plan.cost.calls)), calls, 'other calls are counted');
    demand(plan.cost.seconds === seconds, `it is told to take ${plan.cost.seconds} seconds, not ${seconds}`);
    demand(
      (plan.cost.slowestOperation === undefined) === (seconds === 0),
      'the slowest operation is another',
    );
  },
});

function callsOf(step: Step): readonly string[] {
  if (step.kind !== 'read-directory-user') return operationsOf(step);
  const { operations } = oneCallPerStep;
  return step.fields.includes('proficiencies')
    ? [...operations.read, ...operations['read-proficiencies']]
    : operations.read;
}
