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

  test('wakes at once when it is cancelled, and leaves no timer', async () => {
    const controller = new AbortController();
    const slept = systemClock.sleep(1500, controller.signal);
    controller.abort();
    await slept;
    await systemClock.sleep(1500, controller.signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});
