import type { Law } from '../law/law.js';
import { hostileNames } from './hostile-names.js';
import { inExplanations } from './in-explanations.js';
import { inPlans } from './in-plans.js';
import { inRefusals } from './in-refusals.js';
import { inTexts } from './in-texts.js';
import { generatedPasswords, passwordsOnce } from './passwords.js';
import type { SecretSubject } from './secret-subject.js';

/** The laws of secrets and of hostile names. */
export const secretLaws: readonly Law<SecretSubject>[] = [
  inPlans,
  inTexts,
  inRefusals,
  inExplanations,
  hostileNames,
  passwordsOnce,
  generatedPasswords,
];
