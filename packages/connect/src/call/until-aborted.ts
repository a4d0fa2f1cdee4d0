import type { CancelSignal } from '@rollcall/core';
import { onAbort } from './on-abort.js';

/** What the work gives, or `aborted` as soon as the signal is; the work goes on for others. */
export async function untilAborted<T>(
  work: Promise<T>,
  signal: CancelSignal | undefined,
): Promise<T | 'aborted'> {
  let leave = (): void => undefined;
  const aborted = new Promise<'aborted'>((resolve) => {
    leave = onAbort(signal, () => resolve('aborted'));
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    leave();
  }
}
