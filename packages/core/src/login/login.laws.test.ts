import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCodePoints } from './compare-code-points.js';
import { compareLogins } from './compare-logins.js';
import { looseLogin } from './login.js';
import { matchKeyOf } from './match-key.js';
import { skeletonOf } from './skeleton.js';

const runs = { numRuns: 5000 };

// Characters that change under case, composition or stripping, and the neighbours that they change with.
const telling = fc.constantFrom(
  ...'aAiIHs\u03A3\u03C3\u03C2\u0130\u0131\u00DF\u1E9E\u212A\u0300\u0301\u0307\u0331\u0345\u1DF8',
  ...'\u034F\u200C\u200D\u00AD\uFEFF\u3164\uFFA0\u115F\u1100\u1161\u11A8\uAC00\uFF41\uFF21\u2102',
  ...'\u00A8\uFB00\u0149\u0390\u1FBC\u{1D4B7}\u{10400}\u{10428}\u{E0100}\uE000 \u2000',
);
const text = fc.oneof(
  fc.array(telling, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

describe('key and skeleton', () => {
  it('take their short cuts for ASCII only where the definition says the same', () => {
    const ascii = fc.string({ unit: 'binary-ascii', maxLength: 8 });
    fc.assert(
      fc.property(fc.oneof(text, ascii), (login) => {
        const key = login.trim().normalize('NFC').toLowerCase().normalize('NFC');
        expect(matchKeyOf(login)).toBe(key);
        const stripped = key.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC');
        expect(skeletonOf(matchKeyOf(login))).toBe(stripped.toUpperCase().toLowerCase().normalize('NFKC'));
      }),
      runs,
    );
  });
});

describe('order', () => {
  it('is total, also on texts that are no logins', () => {
    const unit = fc.constantFrom('\uD800', '\uDBFF', '\uDC00', '\uE000', 'a');
    const loose = fc.array(unit, { maxLength: 4 }).map((units) => units.join(''));
    fc.assert(
      fc.property(loose, loose, loose, (a, b, c) => {
        expect(Math.sign(compareCodePoints(a, b)) + Math.sign(compareCodePoints(b, a))).toBe(0);
        expect(compareCodePoints(a, b) === 0).toBe(a === b);
        if (compareCodePoints(a, b) <= 0 && compareCodePoints(b, c) <= 0) {
          expect(compareCodePoints(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      runs,
    );
  });

  it('goes by skeleton, then key, then id', () => {
    const order = [
      ['a', '1'],
      ['a', '2'],
      ['\uFF41', '0'],
      ['b', '0'],
    ] as const;
    for (const [index, [a, aId]] of order.entries()) {
      for (const [other, [b, bId]] of order.entries()) {
        expect(Math.sign(compareLogins(looseLogin(a), aId, looseLogin(b), bId))).toBe(
          Math.sign(index - other),
        );
      }
    }
  });
});
