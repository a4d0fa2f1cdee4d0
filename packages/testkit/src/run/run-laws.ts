import type { Law } from '../law/law.js';
import { everyItem } from './every-item.js';
import type { RunSubject } from './run-subject.js';
import { runTwice } from './run-twice.js';
import { staleNotWritten } from './stale-not-written.js';
import { wrongOrigin } from './wrong-origin.js';

/** The laws of whatever executes plans. */
export const runLaws: readonly Law<RunSubject>[] = [everyItem, staleNotWritten, runTwice, wrongOrigin];
