import type { Law } from '../law/law.js';
import type { ApplySubject } from './apply-subject.js';
import { canonicalForm } from './canonical-form.js';
import { canonical } from './canonical.js';
import { create } from './create.js';
import { frame } from './frame.js';
import { getPut } from './get-put.js';
import { idempotent } from './idempotent.js';
import { lastOneWins } from './last-one-wins.js';
import { modeRoundTrip } from './mode-round-trip.js';
import { overrideFatesTold } from './override-fates-told.js';
import { putGet } from './put-get.js';
import { threeWay } from './three-way.js';
import { versionDiff } from './version-diff.js';

/** The laws of applying templates. */
export const applyLaws: readonly Law<ApplySubject>[] = [
  idempotent,
  lastOneWins,
  frame,
  getPut,
  putGet,
  modeRoundTrip,
  create,
  canonical,
  canonicalForm,
  overrideFatesTold,
  versionDiff,
  threeWay,
];
