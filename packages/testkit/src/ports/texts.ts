import * as fc from 'fast-check';

/** Texts that are only data, and that careless code takes for more. */
export const hostileTexts = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '\u{10000}',
  'a\u{1f600}',
  '\ue000',
  "Robert'); DROP TABLE users;--",
  '%',
  '_',
  '\\',
  '["a"]',
  ' ',
);

/** Texts that a store has to keep as they are. */
export const keptTexts = fc.oneof(hostileTexts, fc.string({ unit: 'grapheme', maxLength: 8 }));

/** Values of settings under hostile keys. */
export const hostileValues = fc.dictionary(
  hostileTexts,
  fc.oneof(keptTexts, fc.dictionary(hostileTexts, keptTexts, { noNullPrototype: true })),
  { maxKeys: 4, noNullPrototype: true },
);
