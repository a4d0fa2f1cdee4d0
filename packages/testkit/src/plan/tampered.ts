import type { Plan } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';

const anotherStep = { kind: 'delete-profile' } as const;
const unknownMember = { more: 1 };

/** Near-misses: each is a plan but for one thing. */
const tamperings: Readonly<Record<string, (plan: Plan) => unknown>> = {
  'another format': (plan) => ({ ...plan, formatVersion: 2 }),
  'unknown member': (plan) => ({ ...plan, ...unknownMember }),
  'unknown action': (plan) => ({ ...plan, action: { kind: 'purge' } }),
  'no origin': (plan) => ({ ...plan, origin: undefined }),
  'step of another action': (plan) => ({
    ...plan,
    items: plan.items.map((item) => ({ ...item, steps: [anotherStep, ...item.steps] })),
  }),
  'unknown member of an item': (plan) => ({
    ...plan,
    items: plan.items.map((item) => ({ ...item, ...unknownMember })),
  }),
};

export const tampered = defineLaw({
  id: 'plan.near-misses',
  statement:
    'What is not quite a plan – another format, an unknown member, a step that its action never has – is refused.',
  classes: Object.keys(tamperings),
  input: fc.record({ planCase: somePlanCase, name: fc.constantFrom(...Object.keys(tamperings)) }),
  holds: (subject: PlanSubject, { planCase, name }, cover) => {
    const plan = planOf(subject, planCase, rowsOf(subject, planCase));
    const isOfItems = name.includes('item') || name.includes('step');
    if (plan === undefined || (isOfItems && plan.items.length === 0)) return;
    if (
      name === 'step of another action' &&
      planCase.intent.kind === 'delete' &&
      plan.items.every(({ steps }) => steps.length === 0)
    )
      return;
    cover(name);
    const text = JSON.stringify(tamperings[name]!(plan));
    demand(subject.parsePlan(text).isErr(), `${name} was taken`);
    demand(subject.parsePlan(text.slice(1)).isErr(), 'what is no JSON was taken');
  },
});
