import { describe, expect, test } from 'vitest';
import { accountQuotas, connectManifest } from './manifest.js';

describe('connectManifest', () => {
  test('every operation of every step has a quota', () => {
    const { operations, quotas } = connectManifest(accountQuotas({}));
    for (const operation of Object.values(operations).flat())
      expect(quotas[operation]).toEqual({ perSecond: 2, burst: 5 });
    expect(Object.keys(quotas)).toHaveLength(25);
  });

  test('an account may have quotas of its own', () => {
    const { quotas } = connectManifest(accountQuotas({ ListUsers: { perSecond: 10, burst: 15 } }));
    expect(quotas['ListUsers']).toEqual({ perSecond: 10, burst: 15 });
    expect(quotas['SearchUsers']).toEqual({ perSecond: 2, burst: 5 });
  });
});
