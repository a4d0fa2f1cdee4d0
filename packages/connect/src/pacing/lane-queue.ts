import type { CancelSignal } from '@rollcall/core';
import type { PacingClock } from './pacing-clock.js';

/** Lets calls in one by one, in the order of their places. */
export interface LaneQueue {
  readonly enter: (place: number, signal: CancelSignal | undefined) => Promise<'entered' | 'cancelled'>;
}

interface Waiting {
  readonly place: number;
  readonly letIn: () => void;
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
      next.letIn();
    }
    if (sleep === nap) sleep = undefined;
  };

  const leave = (waiting: Waiting): void => {
    const index = queue.indexOf(waiting);
    if (index !== -1) queue.splice(index, 1);
    if (queue.length > 0) return;
    sleep?.abort();
    sleep = undefined;
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
        const cancel = (): void => {
          leave(waiting);
          resolve('cancelled');
        };
        const waiting: Waiting = {
          place,
          letIn: () => {
            signal?.removeEventListener('abort', cancel);
            resolve('entered');
          },
        };
        signal?.addEventListener('abort', cancel, { once: true });
        join(waiting);
      }),
  };
}
