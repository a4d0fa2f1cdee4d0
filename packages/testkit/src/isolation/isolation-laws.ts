import type { Law } from '../law/law.js';
import { nothingRevealed } from './nothing-revealed.js';
import { othersRefused } from './others-refused.js';
import type { TenantsSubject } from './tenants-subject.js';

/** The laws of administrations of several environments on one ground. */
export const isolationLaws: readonly Law<TenantsSubject>[] = [nothingRevealed, othersRefused];
