import type { Law } from '../law/law.js';
import { changesTold } from './changes-told.js';
import { contradictions } from './contradictions.js';
import { cost } from './cost.js';
import { empty } from './empty.js';
import { minimal } from './minimal.js';
import type { PlanSubject } from './plan-subject.js';
import { pure } from './pure.js';
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
  roundTrip,
  tampered,
  wrongOrigin,
  changesTold,
  contradictions,
  cost,
];
