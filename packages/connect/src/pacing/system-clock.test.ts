import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from './system-clock.js';

describe('systemClock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('sleeps so long', async () => {
    const start = systemClock.now();
    const slept = systemClock.sleep(1500);
    await vi.advanceTimersByTimeAsync(1500);
    await slept;
    expect(systemClock.now() - start).toBe(1500);
  });

  test('sleeps longer than a timer of Node’s can, and for ever if it is told to', async () => {
    const month = 30 * 24 * 3_600_000;
    const controller = new AbortController();
    let woken = 0;
    void systemClock.sleep(month).then(() => (woken += 1));
    const forEver = systemClock.sleep(Infinity, controller.signal);
    await vi.advanceTimersByTimeAsync(month - 1);
    expect(woken).toBe(0);
    await vi.advanceTimersByTimeAsync(2);
    expect(woken).toBe(1);
    controller.abort();
    await forEver;
    expect(vi.getTimerCount()).toBe(0);
  });

  test('wakes at once when it is cancelled, and leaves no timer', async () => {
    const controller = new AbortController();
    const slept = systemClock.sleep(1500, controller.signal);
    controller.abort();
    await slept;
    await systemClock.sleep(1500, controller.signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});
