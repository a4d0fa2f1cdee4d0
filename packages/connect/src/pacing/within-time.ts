import type { CancelSignal } from '@rollcall/core';
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
  let cancel = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    const stop = (name: 'TimeoutError' | 'AbortError'): void => {
      reject(Object.assign(new Error('The call was given up.'), { name }));
      inner.abort();
    };
    cancel = () => stop('AbortError');
    void limit.clock.sleep(limit.milliseconds, ended.signal).then(() => {
      if (!ended.signal.aborted) stop('TimeoutError');
    });
  });
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([stopped, work(inner.signal)]);
  } finally {
    ended.abort();
    signal?.removeEventListener('abort', cancel);
  }
}
