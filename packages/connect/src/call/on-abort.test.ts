import type { CancelSignal } from '@rollcall/core';
import { expect, test } from 'vitest';
import { onAbort } from './on-abort.js';
import { untilAborted } from './until-aborted.js';

/** A signal that counts its listeners. */
function counted() {
  const controller = new AbortController();
  let listeners = 0;
  const signal: CancelSignal = {
    get aborted() {
      return controller.signal.aborted;
    },
    addEventListener: (type, listener, options) => {
      listeners += 1;
      controller.signal.addEventListener(type, listener, options);
    },
    removeEventListener: (type, listener) => {
      listeners -= 1;
      controller.signal.removeEventListener(type, listener);
    },
  };
  return { signal, abort: () => controller.abort(), listeners: () => listeners };
}

test('many wait with one listener, and nobody with none', () => {
  const { signal, listeners, abort } = counted();
  const told: number[] = [];
  const leave = Array.from({ length: 50 }, (_, index) => onAbort(signal, () => told.push(index)));
  expect(listeners()).toBe(1);
  leave.slice(1).forEach((end) => end());
  expect(listeners()).toBe(1);
  leave[0]?.();
  leave[0]?.();
  expect(listeners()).toBe(0);
  onAbort(signal, () => told.push(99));
  leave[0]?.();
  abort();
  expect(told).toEqual([99]);
  expect(listeners()).toBe(0);
});

test('each is told once, in order; whoever left meanwhile is not', () => {
  const { signal, abort } = counted();
  const told: string[] = [];
  const act = () => told.push('twice');
  onAbort(signal, () => {
    told.push('first');
    leave();
  });
  const leave = onAbort(signal, () => told.push('left'));
  onAbort(signal, act);
  onAbort(signal, act);
  abort();
  abort();
  onAbort(signal, () => told.push('late'));
  expect(told).toEqual(['first', 'twice', 'twice', 'late']);
});

test('work that is waited for ends for whoever gives up, and for the others with its end', async () => {
  const { signal, abort, listeners } = counted();
  let end: ((value: string) => void) | undefined;
  const work = new Promise<string>((resolve) => {
    end = resolve;
  });
  const [first, second] = [untilAborted(work, signal), untilAborted(work, undefined)];
  abort();
  expect(await first).toBe('aborted');
  end?.('done');
  expect(await second).toBe('done');
  expect(listeners()).toBe(0);
});
