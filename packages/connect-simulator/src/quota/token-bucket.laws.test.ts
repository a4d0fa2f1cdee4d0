import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { tokenBucket } from './token-bucket.js';

const rates = fc.record({ rate: fc.integer({ min: 1, max: 20 }), burst: fc.integer({ min: 1, max: 30 }) });
const gaps = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 120 });

const admitted = (rate: { rate: number; burst: number }, steps: readonly number[]): number[] => {
  const bucket = tokenBucket(rate, 0);
  let at = 0;
  const times: number[] = [];
  for (const step of steps) {
    at += step;
    if (bucket.take(at)) times.push(at);
  }
  return times;
};

test.prop([rates, gaps])(
  'in any window of t seconds at most burst + rate·t calls are admitted',
  (rate, steps) => {
    const times = admitted(rate, steps);
    for (const [first, from] of times.entries()) {
      for (const [last, to] of times.entries()) {
        if (last < first) continue;
        expect(last - first + 1).toBeLessThanOrEqual(rate.burst + (rate.rate * (to - from)) / 1_000 + 1e-9);
      }
    }
  },
);

test.prop([rates, fc.integer({ min: 1, max: 60 })])(
  'a client that calls exactly at the rate after its burst is never refused',
  (rate, calls) => {
    const bucket = tokenBucket(rate, 0);
    const everyMillisecond = Math.ceil(1_000 / rate.rate);
    for (let call = 0; call < rate.burst; call += 1) expect(bucket.take(0)).toBe(true);
    expect(bucket.take(0)).toBe(false);
    for (let call = 1; call <= calls; call += 1) expect(bucket.take(call * everyMillisecond)).toBe(true);
  },
);
