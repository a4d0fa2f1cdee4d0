import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { fingerprint } from './fingerprint.js';
import { isJson, type Json } from './json.js';
import { sameJson } from './same-json.js';

const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '1', '10', '9', '01', 'a', 'Z', '!', ''),
  fc.string(),
);
const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constantFrom(0, -0, 1),
    ),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

/** The same value with its keys in another order. */
function turned(value: Json): Json {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turned(member)]),
  );
}

describe('JSON', () => {
  it('has equal text exactly for equal values, whatever the order of keys', () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        expect(canonicalJson(turned(a))).toBe(canonicalJson(a));
        expect(sameJson(a, turned(a))).toBe(true);
        expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
        expect(sameJson(b, a)).toBe(sameJson(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back from its text as it was, prototype keys included', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const back = JSON.parse(canonicalJson(value)) as Json;
        expect(sameJson(back, value)).toBe(true);
        expect(canonicalJson(back)).toBe(canonicalJson(value));
        expect(isJson(back)).toBe(isJson(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out members without a value', () => {
    expect(canonicalJson({ b: undefined, a: { d: undefined, c: 1 } })).toBe('{"a":{"c":1}}');
  });

  it.each([
    null,
    undefined,
    NaN,
    Infinity,
    Object.assign([], { length: 1 }),
    [null],
    { a: undefined },
    new Date(0),
    new Map(),
    () => 1,
    '\ud800',
    { '\udc00': 1 },
  ])('is not %s', (value) => expect(isJson(value)).toBe(false));

  it('is never circular, and at most 100 deep', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(isJson(circle)).toBe(false);
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect([isJson(nested(100)), isJson(nested(101))]).toEqual([true, false]);
  });

  it('is told from what only looks like it', () => {
    expect(sameJson([1, 2], { 0: 1, 1: 2 })).toBe(false);
    expect(sameJson({ __proto__: 1 } as never, {})).toBe(true);
    expect(sameJson(JSON.parse('{"__proto__":1}') as Json, {})).toBe(false);
    expect(sameJson(undefined, '')).toBe(false);
    expect(sameJson(-0, 0)).toBe(true);
  });
});

describe('a fingerprint', () => {
  it('is 16 hexadecimal digits, and differs where texts differ', () => {
    expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fingerprint(a) === fingerprint(b)).toBe(a === b);
      }),
    );
    const near = Array.from({ length: 50_000 }, (_, index) => fingerprint(`user-${index}`));
    expect(new Set(near).size).toBe(near.length);
  });
});
