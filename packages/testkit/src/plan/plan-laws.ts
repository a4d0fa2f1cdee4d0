import type { Law } from '../law/law.js';
import { changesTold } from './changes-told.js';
import { contradictions } from './contradictions.js';
import { cost } from './cost.js';
import { editsAsTold } from './edits-as-told.js';
import { empty } from './empty.js';
import { incompleteRead } from './incomplete-read.js';
import { minimal } from './minimal.js';
import type { PlanSubject } from './plan-subject.js';
import { pure } from './pure.js';
import { refusals } from './refusals.js';
import { roundTrip } from './round-trip.js';
import { sound } from './sound.js';
import { tampered } from './tampered.js';
import { wrongOrigin } from './wrong-origin.js';

/** The laws of plans. */
export const planLaws: readonly Law<PlanSubject>[] = [
  sound,
  empty,
  minimal,
  pure,
  incompleteRead,
  refusals,
  roundTrip,
  tampered,
  wrongOrigin,
  changesTold,
  editsAsTold,
  contradictions,
  cost,
];
