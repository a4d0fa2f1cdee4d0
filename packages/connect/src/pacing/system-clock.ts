import { onAbort } from '../call/on-abort.js';
import type { PacingClock } from './pacing-clock.js';

/** A timer of Node's that is to last longer ends at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's time, which setting the machine's clock does not move. */
export const systemClock: PacingClock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const until = performance.now() + milliseconds;
      const isLong = milliseconds > LONGEST_TIMER_MS;
      const wake = (): void => {
        const left = until - performance.now();
        if (isLong && left > 0) {
          timer = setTimeout(wake, Math.min(left, LONGEST_TIMER_MS));
          return;
        }
        leave();
        resolve();
      };
      let timer = setTimeout(wake, Math.min(milliseconds, LONGEST_TIMER_MS));
      const leave = onAbort(signal, () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};
