import type { Law } from '../law/law.js';
import type { PlanSubject } from '../plan/plan-subject.js';
import type { AuthorizationSubject } from './authorization-subject.js';
import { lastAdministrator, noEscalation } from './maintenance-laws.js';
import { denial, inclusion, newFunctions, union } from './permission-laws.js';
import { authorizedPlan } from './plan-law.js';
import { scope } from './scope-law.js';

/** The laws of what administrators may do, of how they are maintained, and of plans that are made for them. */
export const authorizationLaws: readonly Law<AuthorizationSubject & PlanSubject>[] = [
  union,
  inclusion,
  denial,
  newFunctions,
  scope,
  lastAdministrator,
  noEscalation,
  authorizedPlan,
];
