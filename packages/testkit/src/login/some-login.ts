import { parseLogin, type Login } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import * as fc from 'fast-check';

// Few names with many near-misses: case, white space, composition, characters that look alike or are not seen.
const names = [
  'ann',
  'bob',
  'Ann',
  'BOB',
  ' ANN',
  'zo\u00EB',
  'zoe\u0308',
  'ZOE\u0308',
  'a\uFF4En',
  'an\u200Dn',
  'ANN\u00AD',
  'zo\uFF45\u0308',
  'H\u0331x',
  '\u1E96x',
  '\u{1D4B7}ob',
  '\uE000',
  '\u{10000}',
  '__proto__',
  'constructor',
];

/** A login out of few, so that equal keys and look-alikes come up often; it shrinks to `ann`. */
export const someLogin: fc.Arbitrary<Login> = fc.constantFrom(...names.map(loginOf));

/** A text that is no login name. */
export const refusedLogin: fc.Arbitrary<string> = fc.constantFrom(
  '',
  ' \t\u00A0',
  '\u200D',
  'ann\uD800',
  '\uDC00ann',
  'ann\0',
);

const telling = fc.constantFrom(
  'H\u0331',
  'e\u0301',
  'A\u200D\u0301',
  ...'aAiIHs\u03A3\u03C3\u03C2\u0130\u0131\u00DF\u1E9E\u212A\u0300\u0301\u0307\u0331\u0345',
  ...'\u034F\u200C\u200D\u00AD\uFEFF\u3164\u1100\u1161\uAC00\uFF41\uFF21\u2102\u00A8\uFB00\u0149\u{1D4B7}\u{10400} ',
  ...'\u0390\u1DF8\u1FBC\u115F\u11A8\uFFA0\u{10428}\u{E0100}\u2000',
);

/** Text of characters that change under case, composition or stripping, and of any others. */
export const tellingText: fc.Arbitrary<string> = fc.oneof(
  fc.array(telling, { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** The login of a text that is one. */
export function loginOf(name: string): Login {
  return orThrow(parseLogin(name));
}
