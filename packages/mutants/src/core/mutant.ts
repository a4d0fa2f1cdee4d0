import type { CoreMutant } from './core-mutant.js';
import { coreSubject, type CoreSubject } from './core-subject.js';

/** A mutant of core: the real functions, but for those given. */
export function mutant(law: string, name: string, what: string, faulty: Partial<CoreSubject>): CoreMutant {
  return { id: `${law}/${name}`, what, subject: { ...coreSubject, ...faulty }, expectedToBeKilledBy: [law] };
}
