import type { Completeness } from '../directory/directory-snapshot.js';
import type { Origin } from '../environment/origin.js';
import { fieldComparison, type FieldComparison } from './field-comparison.js';

/** What the rule of matching needs to know besides the users and profiles themselves. */
export interface Matching {
  readonly origin: Origin;
  /** Whether the directory read saw every user. */
  readonly read: 'complete' | 'incomplete';
  readonly compare: FieldComparison;
}

/** The rule's surroundings for one join. */
export function matchingOf(origin: Origin, { complete }: Completeness): Matching {
  return { origin, read: complete ? 'complete' : 'incomplete', compare: fieldComparison() };
}
