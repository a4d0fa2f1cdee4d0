import type * as core from '@rollcall/core';
import type * as english from '@rollcall/core/english';
import type { PlanSubject } from '../plan/plan-subject.js';

/** What must show no secret and trust no name. */
export type SecretSubject = PlanSubject &
  Pick<
    typeof core,
    | 'canonicalField'
    | 'changeProfile'
    | 'draftTemplate'
    | 'explainSetting'
    | 'generatePassword'
    | 'mergeValues'
    | 'parseLogin'
    | 'parsePassword'
    | 'parseValues'
    | 'reportOverrides'
    | 'reportThreeWay'
    | 'Secret'
  > &
  Pick<typeof english, 'renderError'>;
