import { parseEnvironmentId } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';

const elsewhere = orThrow(parseEnvironmentId('elsewhere'));

export const wrongOrigin = defineLaw({
  id: 'plan.wrong-origin',
  statement:
    'A plan names its environment and catalog, and one of another environment or catalog is told apart.',
  input: somePlanCase,
  holds: (subject: PlanSubject, planCase) => {
    const plan = planOf(subject, planCase, rowsOf(subject, planCase));
    if (plan === undefined) return;
    const { origin } = planCase.environment;
    demandEqual(plan.origin, origin, 'it comes from elsewhere');
    demand(subject.originMismatch(origin, plan.origin) === undefined, 'its own environment refuses it');
    const otherEnvironment = subject.originMismatch({ ...origin, environment: elsewhere }, plan.origin);
    demand(otherEnvironment?.code === 'wrong-environment', 'another environment takes it');
    const otherCatalog = subject.originMismatch({ ...origin, catalog: 'other' }, plan.origin);
    demand(otherCatalog?.code === 'wrong-catalog', 'another catalog takes it');
  },
});
