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
  [{ toJSON: () => [{ b: 1, a: 2 }] }, '[{"a":2,"b":1}]'],
  [{ toJSON: () => null }, 'null'],
])('the canonical text of %j is %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

it('asks who speaks for itself once, as `JSON.stringify` does', () => {
  const itself = { b: 1, a: 2, toJSON: () => itself };
  const nested = { toJSON: () => ({ toJSON: () => 'never' }) };
  expect([canonicalJson(itself), canonicalJson(nested)]).toEqual(['{"a":2,"b":1}', JSON.stringify(nested)]);
});

it('has no text for a bigint or a circle, and says so', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  expect(() => canonicalJson({ a: 10n })).toThrow(TypeError);
  expect(() => canonicalJson(circle)).toThrow(RangeError);
});
