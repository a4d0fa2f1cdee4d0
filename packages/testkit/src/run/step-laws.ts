import type { Law } from '../law/law.js';
import type { PlanSubject } from '../plan/plan-subject.js';
import { again } from './again.js';
import { managedOutside } from './managed-outside.js';
import { oneVersion } from './one-version.js';
import { staleness } from './staleness.js';

/** The laws of the pure part of a run: what a step makes of a profile, and when it must not. */
export const stepLaws: readonly Law<PlanSubject>[] = [again, oneVersion, staleness, managedOutside];
