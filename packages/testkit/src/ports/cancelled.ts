import type { CancelSignal } from '@rollcall/core';

/** A signal that was given before the call. */
export function cancelledBefore(): CancelSignal {
  return AbortSignal.abort();
}

/** A signal that is given once the call is under way: so many turns of the event queue after it. */
export function cancelledDuring(turns: number): CancelSignal {
  const controller = new AbortController();
  const wait = (left: number): void => {
    if (left === 0) controller.abort();
    else queueMicrotask(() => wait(left - 1));
  };
  queueMicrotask(() => wait(turns));
  return controller.signal;
}
