import type { CancelSignal } from '@rollcall/core';
import { onAbort } from '../call/on-abort.js';
import type { PacingClock } from './pacing-clock.js';

/** Lets calls in one by one, in the order of their places. */
export interface LaneQueue {
  readonly enter: (place: number, signal: CancelSignal | undefined) => Promise<Entered>;
  /** Sends all who wait away. */
  readonly turnAway: () => void;
}

/** How waiting ended: let in, given up by the caller, or sent away since the wait would be too long. */
export type Entered = 'entered' | 'cancelled' | 'turned-away';

interface Waiting {
  readonly place: number;
  readonly end: (entered: Entered) => void;
}

/**
 * A queue before a gate that says how long it stays shut (`wait`) and counts who passes (`take`). While somebody waits
 * there is one timer; with the last one who goes away it ends.
 */
export function laneQueue(gate: {
  readonly wait: () => number;
  readonly take: () => void;
  readonly clock: PacingClock;
}): LaneQueue {
  const queue: Waiting[] = [];
  let sleep: AbortController | undefined;

  const letIn = async (): Promise<void> => {
    const nap = new AbortController();
    sleep = nap;
    for (let [next] = queue; next !== undefined && !nap.signal.aborted; [next] = queue) {
      const milliseconds = gate.wait();
      if (milliseconds > 0) {
        // Whole ones: a timer has no others, and a clock may not move by less.
        await gate.clock.sleep(Math.ceil(milliseconds), nap.signal);
        continue;
      }
      gate.take();
      queue.shift();
      next.end('entered');
    }
    if (sleep === nap) sleep = undefined;
  };

  const rest = (): void => {
    sleep?.abort();
    sleep = undefined;
  };

  const leave = (waiting: Waiting): void => {
    const index = queue.indexOf(waiting);
    if (index !== -1) queue.splice(index, 1);
    if (queue.length === 0) rest();
  };

  const join = (waiting: Waiting): void => {
    queue.splice(queue.findLastIndex(({ place }) => place < waiting.place) + 1, 0, waiting);
    if (sleep === undefined) void letIn();
  };

  return {
    enter: (place, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve('cancelled');
          return;
        }
        const waiting: Waiting = {
          place,
          end: (entered) => {
            stopListening();
            resolve(entered);
          },
        };
        const stopListening = onAbort(signal, () => {
          leave(waiting);
          resolve('cancelled');
        });
        join(waiting);
      }),
    turnAway: () => {
      const all = queue.splice(0);
      rest();
      for (const waiting of all) waiting.end('turned-away');
    },
  };
}
