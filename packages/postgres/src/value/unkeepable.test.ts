import { expect, it } from 'vitest';
import { isKeepableText, unkeepable } from './unkeepable.js';

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

it.each([
  [{ a: { b: 'x\0' } }, 'it.a.b holds U+0000'],
  [{ a: ['x', '\ud800'] }, 'it.a.1 holds half of a surrogate pair'],
  [{ a: { '\0': 1 } }, 'a key within it.a holds U+0000'],
  [{ a: Number.NaN }, 'it.a is a number that JSON has no text for'],
  [{ a: deep(200) }, `it.a${'.0'.repeat(99)} is nested more than 100 deep`],
])('says where a value holds what Postgres cannot keep', (value, problem) => {
  expect(unkeepable(value, 'it')).toBe(problem);
});

it('takes everything else', () => {
  const kept = { a: ['', '\u{1f600}', 5e-324, 1.7e308, -0, true, deep(50)], ['__proto__']: undefined };
  expect(unkeepable(kept, 'it')).toBeUndefined();
  expect(['', 'a', '\u{10ffff}', '\udbff'].map(isKeepableText)).toEqual([true, true, true, false]);
});
