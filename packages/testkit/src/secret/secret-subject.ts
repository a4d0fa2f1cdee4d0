import type * as core from '@rollcall/core';
import type { PlanSubject } from '../plan/plan-subject.js';

/** What must show no secret and trust no name. */
export type SecretSubject = PlanSubject & Pick<typeof core, 'Secret' | 'parseValues' | 'parseLogin'>;
