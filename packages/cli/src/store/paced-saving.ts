import { ok, type Result } from '@rollcall/core';

/** Of the time of a run, saving takes about one part in so many. */
const SHARE = 10;

/** Saves whenever it is called, except for a pause after each time that keeps saving a small part of the work. */
export function pacedSaving<E>(save: () => Result<void, E>, now: () => number): () => Result<void, E> {
  let notBefore = Number.NEGATIVE_INFINITY;
  return () => {
    const startedAt = now();
    if (startedAt < notBefore) return ok(undefined);
    const saved = save();
    const endedAt = now();
    notBefore = endedAt + (SHARE - 1) * (endedAt - startedAt);
    return saved;
  };
}
