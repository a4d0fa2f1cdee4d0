import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { tokenBucket } from './token-bucket.js';

const buckets = fc.record({
  capacity: fc.integer({ min: 1, max: 20 }),
  perSecond: fc.integer({ min: 1, max: 20 }),
});
/** Milliseconds until the next wish, and what happens to the bucket before. */
const wishes = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 2000 }),
    drainTo: fc.option(fc.integer({ min: -2, max: 1 }), { nil: undefined, freq: 10 }),
    rateShare: fc.double({ min: 0.05, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 80 },
);

test.prop([buckets, wishes])(
  'in any window of t seconds it gives at most capacity + rate·t tokens, however it was lowered meanwhile',
  ({ capacity, perSecond }, steps) => {
    const bucket = tokenBucket(capacity, perSecond, 0);
    const times: number[] = [];
    let at = 0;
    for (const { after, drainTo, rateShare } of steps) {
      at += after;
      if (drainTo !== undefined) bucket.drainTo(drainTo, at);
      bucket.setRate(perSecond * rateShare, at);
      if (bucket.wait(at) > 0) continue;
      bucket.take(at);
      times.push(at);
    }
    for (const [first, from] of times.entries()) {
      for (const [count, to] of times.slice(first).entries())
        expect(count + 1).toBeLessThanOrEqual(capacity + (perSecond * (to - from)) / 1000 + 1e-3);
    }
  },
);

test.prop([buckets, fc.integer({ min: 1, max: 60 })])(
  'who waits as long as it says finds a token, and not much sooner',
  ({ capacity, perSecond }, calls) => {
    const bucket = tokenBucket(capacity, perSecond, 0);
    let at = 0;
    for (let call = 0; call < calls; call += 1) {
      const wait = bucket.wait(at);
      if (wait > 1) expect(bucket.wait(at + wait - 1)).toBeGreaterThan(0);
      at += wait;
      expect(bucket.wait(at)).toBe(0);
      bucket.take(at);
    }
    expect(at).toBeCloseTo((Math.max(0, calls - capacity) * 1000) / perSecond, 3);
  },
);
