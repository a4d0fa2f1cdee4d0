import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';

it.each<[unknown, string]>([
  ['a"b', '"a\\"b"'],
  [0.5, '0.5'],
  [-0, '0'],
  [Number.NaN, 'null'],
  [null, 'null'],
  [true, 'true'],
  [undefined, ''],
  [() => 1, ''],
  [[], '[]'],
  [[1, undefined, 'a'], '[1,null,"a"]'],
  [{}, '{}'],
  [{ b: 1, a: [{}] }, '{"a":[{}],"b":1}'],
  [{ a: undefined, b: 2, c: () => 1 }, '{"b":2}'],
  [{ '\uE000': 1, '\u{10000}': 2 }, '{"\u{10000}":2,"\uE000":1}'],
  [new Date(0), '"1970-01-01T00:00:00.000Z"'],
  [{ toJSON: () => ({ b: 1, a: 2 }) }, '{"a":2,"b":1}'],
  [{ a: { toJSON: () => undefined }, b: 1 }, '{"b":1}'],
  [{ toJSON: 1 }, '{"toJSON":1}'],
])('the canonical text of %j is %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});
