import { simulatedTime } from '@rollcall/connect-simulator';
import { describe, expect, test } from 'vitest';
import { withinTime } from './within-time.js';

const never = () => new Promise<never>(() => undefined);
const nameOf = (work: Promise<unknown>) => work.then(String, (error: Error) => error.name);

describe('withinTime', () => {
  test('gives what the work gives, and leaves no timer', async () => {
    const time = simulatedTime();
    const limit = { milliseconds: 1000, clock: time };
    expect(await withinTime(async () => 'done', limit, undefined)).toBe('done');
    expect(await nameOf(withinTime(() => Promise.reject(new RangeError()), limit, undefined))).toBe(
      'RangeError',
    );
    expect(time.sleepers()).toBe(0);
  });

  test('gives up when time is up, and tells the work', async () => {
    const time = simulatedTime();
    const start = time.now();
    let told: AbortSignal | undefined;
    const work = (signal: AbortSignal) => {
      told = signal;
      return never();
    };
    expect(await nameOf(withinTime(work, { milliseconds: 1000, clock: time }, undefined))).toBe(
      'TimeoutError',
    );
    expect(time.now() - start).toBe(1000);
    expect(told?.aborted).toBe(true);
  });

  test('gives up when the caller does, at once, with no timer and no listener left', async () => {
    const time = simulatedTime();
    const start = time.now();
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    };
    const work = nameOf(withinTime(never, { milliseconds: 1000, clock: time }, signal));
    for (const listener of listeners) listener();
    expect(await work).toBe('AbortError');
    expect(time.now()).toBe(start);
    expect(time.sleepers()).toBe(0);
    expect(listeners.size).toBe(0);
  });
});
