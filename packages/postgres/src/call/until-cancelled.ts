import { err, type CancelSignal, type PortError, type Result } from '@rollcall/core';

/** The caller has no more use for the call. */
export class Cancelled extends Error {}

/** What work knows of its caller. */
export interface Caller {
  /** Throws `Cancelled` once the caller has cancelled. */
  readonly demandWanted: () => void;
  /** From here on the work cannot be taken back, and is waited for. */
  readonly commit: () => void;
}

const wantedForEver: Caller = { demandWanted: () => undefined, commit: () => undefined };

/**
 * Answers what the work does, or `cancelled` as soon as the signal is given and the work is not being committed. The work
 * then comes to its end without anybody waiting: it asks for nothing more, and rolls back.
 */
export function untilCancelled<T, E>(
  signal: CancelSignal | undefined,
  work: (caller: Caller) => Promise<Result<T, E | PortError>>,
): Promise<Result<T, E | PortError>> {
  if (signal === undefined) return work(wantedForEver);
  let state: 'wanted' | 'cancelled' | 'committing' = 'wanted';
  const demandWanted = (): void => {
    if (state === 'cancelled') throw new Cancelled();
  };
  const commit = (): void => {
    demandWanted();
    state = 'committing';
  };
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      if (state !== 'wanted') return;
      state = 'cancelled';
      resolve(err({ code: 'cancelled' }));
    };
    signal?.addEventListener('abort', abort, { once: true });
    work({ demandWanted, commit })
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', abort));
  });
}
