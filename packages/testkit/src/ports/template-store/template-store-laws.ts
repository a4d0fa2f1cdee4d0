import type { StoresLaw } from '../stores-law.js';
import { templatesLikeModel } from './behaves-like-the-model.js';
import { templateOneWinner, templateUniqueNames, templateVersions } from './concurrent-writes.js';
import {
  hostileTemplateKeys,
  nulInTemplates,
  templateNames,
  templatesAreKept,
  templateVersionsStay,
} from './keeps-what-was-written.js';
import {
  templateAbsence,
  templateCancellation,
  templateIsolation,
  templatesClosed,
  templatesShareNoMemory,
} from './memory-and-life.js';
import { templatesNeverReject } from './never-rejects.js';
import {
  templateOrder,
  templatePageRequests,
  templatePagesCoverOnce,
  templateWalkUnderWrites,
} from './paging.js';

/** Everything that a `TemplateStore` promises. */
export const templateStoreLaws: readonly StoresLaw[] = [
  templatesNeverReject,
  templatesAreKept,
  templateVersionsStay,
  templateNames,
  hostileTemplateKeys,
  nulInTemplates,
  templateAbsence,
  templatePagesCoverOnce,
  templateOrder,
  templateWalkUnderWrites,
  templatePageRequests,
  templateOneWinner,
  templateUniqueNames,
  templateVersions,
  templatesShareNoMemory,
  templateCancellation,
  templatesClosed,
  templateIsolation,
  templatesLikeModel,
];
