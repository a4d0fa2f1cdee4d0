import type { CancelSignal } from '@rollcall/core';

/** Who waits for one signal. */
interface Waiters {
  readonly acts: Set<() => void>;
  readonly end: () => void;
}

const waitersOf = new WeakMap<CancelSignal, Waiters>();

/**
 * Does something when a signal is aborted, and at once if it is already; what comes back ends the waiting. However many
 * wait for a signal, it has one listener, and none when nobody waits: bulk work has many calls on one signal, and Node
 * warns of a leak at eleven listeners.
 */
export function onAbort(signal: CancelSignal | undefined, act: () => void): () => void {
  if (signal === undefined) return () => undefined;
  if (signal.aborted) {
    act();
    return () => undefined;
  }
  const { acts, end } = waitersOf.get(signal) ?? startWaiting(signal);
  // A function of its own, so that one `act` may wait twice.
  const own = (): void => act();
  acts.add(own);
  return () => {
    if (acts.delete(own) && acts.size === 0) end();
  };
}

function startWaiting(signal: CancelSignal): Waiters {
  const acts = new Set<() => void>();
  const end = (): void => {
    waitersOf.delete(signal);
    signal.removeEventListener('abort', tellAll);
  };
  const tellAll = (): void => {
    end();
    for (const act of acts) if (acts.delete(act)) act();
  };
  const waiters = { acts, end };
  waitersOf.set(signal, waiters);
  signal.addEventListener('abort', tellAll, { once: true });
  return waiters;
}
