import { asksExistence } from './choose-profiles.js';
import { needsReferences } from './resolve-where.js';
import type { Chosen } from './selection-options.js';

/** Whether nobody but the directory can tell which users are chosen. */
export function asksDirectory(chosen: Chosen): boolean {
  return 'terms' in chosen && (asksExistence(chosen.terms) || needsReferences(chosen.terms));
}
