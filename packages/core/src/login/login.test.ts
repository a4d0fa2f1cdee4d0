import { describe, expect, it } from 'vitest';
import { looseLogin, parseLogin } from './login.js';
import { matchKeyOf } from './match-key.js';
import { skeletonOf } from './skeleton.js';

describe('parseLogin', () => {
  it('keeps the name as it was given', () => {
    expect(parseLogin(' J.Smith@Example.com ')._unsafeUnwrap()).toEqual({
      name: ' J.Smith@Example.com ',
      key: 'j.smith@example.com',
      skeleton: 'j.smith@example.com',
    });
  });

  it.each([
    ['', 'empty'],
    [' \t\u00A0\uFEFF', 'empty'],
    ['\u200D', 'empty'],
    ['ann\uD800', 'lone-surrogate'],
    ['\uDC00ann', 'lone-surrogate'],
    ['ann\0', 'nul'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseLogin(text)._unsafeUnwrapErr()).toEqual({ code: 'invalid-login', reason });
  });

  it('takes what every object has by birth for a name like any other', () => {
    expect(parseLogin('__proto__')._unsafeUnwrap().key).toBe('__proto__');
    expect(looseLogin('constructor').key).toBe('constructor');
  });
});

describe('matchKeyOf', () => {
  it('ignores case, composition and white space around', () => {
    expect(matchKeyOf(' ZOE\u0308 ')).toBe('zo\u00EB');
  });

  it('composes once more after lower-casing: no composed H with a line below exists, but an h does', () => {
    expect(matchKeyOf('H\u0331')).toBe('\u1E96');
    expect(matchKeyOf(matchKeyOf('H\u0331'))).toBe('\u1E96');
  });

  it('knows no locale: a dotted capital I is not an i', () => {
    expect(matchKeyOf('\u0130')).toBe('i\u0307');
    expect(skeletonOf(matchKeyOf('\u0130'))).not.toBe(skeletonOf(matchKeyOf('i')));
  });
});

describe('skeletonOf', () => {
  it.each([
    ['ann', '\uFF41\uFF2E\uFF2E', 'full width'],
    ['ann', 'a\u200Dnn\u00AD', 'characters that are not seen'],
    ['bob', '\u{1D4B7}ob', 'a script letter beyond U+FFFF'],
    ['strasse', 'Stra\u00DFe', 'a letter that is two in capitals'],
    ['\u03B1\u03C3', '\u0391\u03A3', 'a sigma at the end'],
    ['i', '\u0131', 'a dotless i'],
  ])('is one for %j and %j: %s', (a, b) => {
    expect(skeletonOf(matchKeyOf(a))).toBe(skeletonOf(matchKeyOf(b)));
  });

  it('strips before it composes, or it would compose only the second time', () => {
    const skeleton = skeletonOf(matchKeyOf('A\u200D\u0301'));
    expect(skeleton).toBe('\u00E1');
    expect(skeleton).toBe(skeletonOf(matchKeyOf('\u00C1')));
  });

  // The smallest counter-example to "a skeleton is its own key": U+00A8 decomposes into a space and a mark.
  it('need not be a key', () => {
    const skeleton = skeletonOf(matchKeyOf('\u00A8'));
    expect(skeleton).toBe(' \u0308');
    expect(matchKeyOf(skeleton)).toBe('\u0308');
  });
});
