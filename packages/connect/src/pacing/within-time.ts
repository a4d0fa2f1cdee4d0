import type { CancelSignal } from '@rollcall/core';
import { onAbort } from '../call/on-abort.js';
import type { PacingClock } from './pacing-clock.js';

/**
 * Does work that may be aborted, for so long at most. When time is up it fails as `TimeoutError`, when the caller's
 * signal is aborted as `AbortError`: at once, whether or not the work heeds its own signal, and leaving nothing behind.
 */
export async function withinTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  limit: { readonly milliseconds: number; readonly clock: PacingClock },
  signal: CancelSignal | undefined,
): Promise<T> {
  const inner = new AbortController();
  const ended = new AbortController();
  let leave = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    const stop = (name: 'TimeoutError' | 'AbortError'): void => {
      reject(Object.assign(new Error('The call was given up.'), { name }));
      inner.abort();
    };
    leave = onAbort(signal, () => stop('AbortError'));
    void limit.clock.sleep(limit.milliseconds, ended.signal).then(() => {
      if (!ended.signal.aborted) stop('TimeoutError');
    });
  });
  try {
    return await Promise.race([stopped, work(inner.signal)]);
  } finally {
    ended.abort();
    leave();
  }
}
