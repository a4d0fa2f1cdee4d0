import type * as core from '@rollcall/core';
import type { PlanSubject } from '../plan/plan-subject.js';

/** The functions and tables of lifecycles and of management from outside, and those that heed them. */
export type LifecycleSubject = PlanSubject &
  Pick<
    typeof core,
    | 'actionOfStep'
    | 'afterTransition'
    | 'isAfter'
    | 'lifecycleForbids'
    | 'lifecycleState'
    | 'matchesProfile'
    | 'matchesRow'
    | 'managementForbids'
    | 'transitionRules'
    | 'userActions'
  >;
