import type { Open } from './law.js';

/** Opens a subject that keeps no state: the same one for every case. */
export function openPure<Subject>(subject: Subject): Open<Subject> {
  return () => Promise.resolve({ subject, close: () => Promise.resolve() });
}
