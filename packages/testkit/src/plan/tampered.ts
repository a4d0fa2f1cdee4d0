import type { Plan, Step, StepKind } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';

/** No action begins with it. */
const anotherStep = { kind: 'refresh-profile' } as const;
const unknownMember = { more: 1 };

/** Near-misses: each is a plan but for one thing. */
const tamperings: Readonly<Record<string, (plan: Plan) => object>> = {
  'another format': (plan) => ({ ...plan, formatVersion: 2 }),
  'unknown member': (plan) => ({ ...plan, ...unknownMember }),
  'unknown action': (plan) => ({ ...plan, action: { kind: 'purge' } }),
  'no origin': (plan) => ({ ...plan, origin: undefined }),
  'unknown member of an item': (plan) => ({
    ...plan,
    items: plan.items.map((item) => ({ ...item, ...unknownMember })),
  }),
  'step of another action': (plan) => ({
    ...plan,
    items: plan.items.map((item) => ({ ...item, steps: [anotherStep, ...item.steps] })),
  }),
  'step for somebody else': (plan) =>
    withSteps(plan, 'create-directory-user', ({ user, ...step }) => ({
      ...step,
      user: { ...user, loginName: `${user.loginName}2` },
    })),
  'step of another source': (plan) =>
    withSteps(plan, 'create-profile', ({ from, ...step }) => ({
      ...step,
      from: from === 'plan' ? 'directory' : 'plan',
    })),
  'unknown member of a step': (plan) =>
    withSteps(plan, 'read-directory-user', (step) => ({ ...step, ...unknownMember })),
};

export const tampered = defineLaw({
  id: 'plan.near-misses',
  statement:
    'What is not quite a plan – another format, an unknown member, a step that its action never has or that is for somebody else – is refused.',
  classes: Object.keys(tamperings),
  input: fc.record({ planCase: somePlanCase, index: fc.nat(3) }),
  holds: (subject: PlanSubject, { planCase, index }, cover) => {
    const plan = planOf(subject, planCase, rowsOf(subject, planCase));
    if (plan === undefined) return;
    const [name, text] = nearMisses(plan).at(-1 - index)!;
    cover(name);
    demand(subject.parsePlan(text).isErr(), `${name} was taken`);
    demand(subject.parsePlan(text.slice(1)).isErr(), 'what is no JSON was taken');
  },
});

/** The near-misses of a plan as texts: not every plan has what is tampered with. The rarer ones come last. */
function nearMisses(plan: Plan): readonly (readonly [string, string])[] {
  const original = JSON.stringify(plan);
  return Object.entries(tamperings)
    .map(([name, tamper]) => [name, JSON.stringify(tamper(plan))] as const)
    .filter(([, text]) => text !== original);
}

/** The plan with another step in place of each of a kind. */
function withSteps<Kind extends StepKind>(
  plan: Plan,
  kind: Kind,
  change: (step: Extract<Step, { kind: Kind }>) => object,
): object {
  const items = plan.items.map((item) => ({
    ...item,
    steps: item.steps.map((step) =>
      step.kind === kind ? change(step as Extract<Step, { kind: Kind }>) : step,
    ),
  }));
  return { ...plan, items };
}
