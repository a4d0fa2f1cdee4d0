import type { CancelSignal } from '@rollcall/core';
import { untilAborted } from '../call/until-aborted.js';

/** Does work on one user after all other work on the same user; `cancelled` if that is given up before its turn. */
export type InTurn = <T>(
  id: string,
  signal: CancelSignal | undefined,
  work: () => Promise<T>,
) => Promise<T | 'cancelled'>;

/** Turns by user. Work must not fail. */
export function inTurn(): InTurn {
  const last = new Map<string, Promise<void>>();
  return async (id, signal, work) => {
    const before = last.get(id);
    const { promise: done, resolve: end } = withResolver();
    const own = before === undefined ? done : before.then(() => done);
    last.set(id, own);
    void own.then(() => {
      if (last.get(id) === own) last.delete(id);
    });
    try {
      if (before !== undefined) await untilAborted(before, signal);
      return signal?.aborted === true ? 'cancelled' : await work();
    } finally {
      end();
    }
  };
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((end) => {
    resolve = end;
  });
  return { promise, resolve };
}
