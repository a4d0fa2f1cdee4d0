import { expect, it } from 'vitest';
import { copied } from './copied.js';

it('shares nothing with the original', () => {
  const original = { list: [{ deep: 1 }], text: 'a' };
  const copy = copied(original);
  expect(copy).toEqual(original);
  expect(copy.list).not.toBe(original.list);
  expect(copy.list[0]).not.toBe(original.list[0]);
});

it('gives what JSON would give', () => {
  expect(copied({ none: undefined, zero: -0, list: [-0] })).toStrictEqual({ zero: 0, list: [0] });
  expect(copied(undefined)).toBeUndefined();
});

it('thaws: a copy of something frozen is its own', () => {
  expect(Object.isFrozen(copied(Object.freeze({ a: Object.freeze([1]) })).a)).toBe(false);
});

it('takes hostile keys for data', () => {
  const copy = copied(
    JSON.parse('{"__proto__":{"polluted":true},"constructor":1}') as Record<string, unknown>,
  );
  expect(Object.keys(copy)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
