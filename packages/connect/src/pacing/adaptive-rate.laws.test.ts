import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { adaptiveRate } from './adaptive-rate.js';

const events = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 30_000 }),
    /** How long before its answer the call was sent. */
    latency: fc.integer({ min: 0, max: 2000 }),
    told: fc.constantFrom('admitted', 'throttled'),
  }),
  { maxLength: 60 },
);
const ceilings = fc.double({ min: 0.1, max: 50, noNaN: true });

describe('adaptiveRate', () => {
  test.prop([ceilings, events])(
    'stays between a twentieth of the ceiling and the ceiling',
    (ceiling, steps) => {
      const rate = adaptiveRate(ceiling, 0);
      let at = 0;
      for (const { after, latency, told } of steps) {
        at += after;
        if (told === 'admitted') rate.admitted(at - latency);
        else rate.throttled(at - latency, at);
        expect(rate.perSecond(at)).toBeLessThanOrEqual(ceiling);
        expect(rate.perSecond(at)).toBeGreaterThanOrEqual(ceiling / 20);
      }
      expect(rate.perSecond(at + 500_000)).toBeCloseTo(ceiling, 6);
    },
  );

  test.prop([ceilings, events])('goes down by being throttled and by nothing else', (ceiling, steps) => {
    const rate = adaptiveRate(ceiling, 0);
    let at = 0;
    for (const { after, latency, told } of steps) {
      const before = rate.perSecond(at);
      at += after;
      if (told === 'admitted') rate.admitted(at - latency);
      else rate.throttled(at - latency, at);
      const grown = Math.min(ceiling, before + (ceiling * 0.002 * after) / 1000);
      expect(rate.perSecond(at)).toBeGreaterThanOrEqual(
        told === 'admitted' ? grown - 1e-9 : grown * 0.85 - 1e-9,
      );
    }
  });

  test('a storm, in which nothing is let in, costs one decrease', () => {
    const rate = adaptiveRate(2, 0);
    for (let at = 1000; at <= 61_000; at += 1000) rate.throttled(at - 50, at);
    expect(rate.perSecond(61_000)).toBeCloseTo(2 * 0.85 + 2 * 0.002 * 60, 9);
  });

  test('calls that were on their way tell nothing new', () => {
    const rate = adaptiveRate(2, 0);
    rate.throttled(900, 1000);
    rate.admitted(950);
    rate.throttled(980, 1050);
    expect(rate.perSecond(1050)).toBeCloseTo(1.7, 3);
    rate.admitted(1100);
    rate.throttled(1200, 1300);
    expect(rate.perSecond(1300)).toBeCloseTo(1.7 * 0.85, 2);
  });
});
