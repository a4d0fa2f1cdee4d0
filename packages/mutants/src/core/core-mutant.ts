import type { CoreSubject } from './core-subject.js';

/** Core with one plausible mistake. */
export interface CoreMutant {
  /** The law that is there to find it, and a name: `apply.frame/initial-values-win`. */
  readonly id: string;
  /** The mistake, in a few words. */
  readonly what: string;
  readonly subject: CoreSubject;
  /** The laws that must find it; others may. */
  readonly expectedToBeKilledBy: readonly string[];
}
