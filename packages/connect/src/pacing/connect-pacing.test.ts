import { describe, expect, test } from 'vitest';
import { connectPacing } from './connect-pacing.js';

describe('connectPacing', () => {
  test('a budget is a share of rate and burst', () => {
    const { quotas } = connectPacing({ budget: 0.5, quotas: { ListUsers: { perSecond: 10, burst: 15 } } });
    expect(quotas.ListUsers).toEqual({ perSecond: 5, burst: 7.5 });
    expect(quotas.CreateUser).toEqual({ perSecond: 1, burst: 2.5 });
  });

  test.each([
    { budget: 0 },
    { budget: 1.5 },
    { timeoutMs: 0 },
    { attempts: 0 },
    { patienceMs: Number.NaN },
    { quotas: { ListUsers: { perSecond: 0, burst: 5 } } },
    { quotas: { ListUsers: { perSecond: 2, burst: 0 } } },
    { quotas: { ListUsers: { perSecond: Number.NaN, burst: 5 } } },
    { quotas: { ListUsers: { perSecond: Infinity, burst: 5 } } },
    { budget: Number.NaN },
    { attempts: Number.NaN },
  ])('%o lets nothing through, or has no measure, and is a mistake', (options) => {
    expect(() => connectPacing(options)).toThrow(RangeError);
  });
});
