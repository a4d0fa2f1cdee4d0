import { fc, test } from '@fast-check/vitest';
import { compareCodePoints, matchKeyOf, skeletonOf } from '@rollcall/core';
import { expect } from 'vitest';
import { rangeOf, skeletonRanges, type Range } from './prefix-ranges.js';

// Characters that compose, strip, fold or change with case, and the first and last of their kinds.
const telling = fc.constantFrom(
  ...'aeikosKI\u0130\u0131\u017F\u212A\u0300\u0301\u0307\u030C\u0331\u0345\u200D\u00AD\u00DF\u03A3\u03C2\uFB00',
  ...'\u00A8 ~!\u0080\uD7FF\uE000\uFFFF\u{10000}\u{10FFFF}',
);
const text = fc.oneof(
  fc.array(telling, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const holds = ({ from, to }: Range, one: string) =>
  compareCodePoints(from, one) <= 0 && (to === undefined || compareCodePoints(one, to) < 0);

test.prop([text, text], { numRuns: 5000, seed: 1 })(
  'the skeleton of a key that begins so lies in one range',
  (start, rest) => {
    const prefix = matchKeyOf(start);
    const key = matchKeyOf(prefix + rest);
    if (!key.startsWith(prefix)) return;
    const skeleton = skeletonOf(key);
    expect(skeletonRanges(prefix).filter((range) => holds(range, skeleton))).toHaveLength(1);
  },
);

test.prop([text, text], { numRuns: 5000, seed: 1 })(
  'a range holds what begins so, and nothing else',
  (prefix, other) => {
    for (const one of [prefix, prefix + other, other, `${prefix}\u{10FFFF}`]) {
      expect(holds(rangeOf(prefix), one)).toBe(one.startsWith(prefix));
    }
  },
);
