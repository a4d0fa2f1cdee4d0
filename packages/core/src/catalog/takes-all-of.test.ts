import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseSetting } from './parse-setting.js';
import type { AnySetting } from './setting.js';
import { takesAllOf } from './takes-all-of.js';

function settingOf(schema: z.ZodType, value: unknown): AnySetting {
  const place = { key: 'it', group: 'g', section: 's', label: 'It', scope: 'user' } as const;
  return parseSetting({ ...place, schema, default: value }, ['agent'])._unsafeUnwrap();
}

const isShort = (text: string) => text.length < 3;
const pair = (schema: z.ZodType) => z.object({ a: schema });
const kind = <K extends string>(name: K) => z.object({ kind: z.literal(name) });

describe('takesAllOf', () => {
  it.each<[string, z.ZodType, z.ZodType, unknown]>([
    ['a further option', z.enum(['a']), z.enum(['b', 'a']), 'a'],
    ['text instead of options', z.enum(['a', 'b']), z.string().max(3), 'a'],
    ['a larger range', z.int().min(1).max(5), z.number().gt(0).lte(6), 3],
    ['more characters', z.string().min(2).max(5), z.string().max(9), 'abc'],
    ['a dropped pattern', z.string().regex(/a/), z.string(), 'a'],
    ['one of two patterns', z.string().regex(/a/).regex(/b/), z.string().regex(/a/), 'ab'],
    ['a dropped refinement', z.string().refine(isShort), z.string(), 'a'],
    ['the same refinement', z.string().max(2).refine(isShort), z.string().max(4).refine(isShort), 'a'],
    ['more items', z.array(z.int()).max(2), z.array(z.number()).max(3), []],
    ['a further optional property', pair(z.int()), z.object({ a: z.int(), b: z.int().optional() }), { a: 1 }],
    ['a property made optional', pair(z.int()), pair(z.int().optional()), { a: 1 }],
    ['an alternative', z.string().max(3), z.union([z.string(), z.int()]), 'a'],
    [
      'a further kind',
      z.discriminatedUnion('kind', [kind('a')]),
      z.discriminatedUnion('kind', [kind('b'), kind('a')]),
      { kind: 'a' },
    ],
  ])('sees that %s takes no value away', (_what, old, next, value) => {
    expect(takesAllOf(settingOf(next, value), settingOf(old, value))).toBe(true);
  });

  it.each<[string, z.ZodType, z.ZodType, unknown]>([
    ['an option less', z.enum(['a', 'b']), z.enum(['a']), 'a'],
    ['a smaller range', z.int().max(5), z.int().max(4), 3],
    ['an open end', z.int().min(1), z.number().gt(1), 3],
    ['whole numbers only', z.number(), z.int(), 3],
    ['another pattern', z.string().regex(/a/), z.string().regex(/b/), 'ab'],
    ['other flags', z.string().regex(/a/i), z.string().regex(/a/), 'a'],
    ['another refinement', z.string().refine(isShort), z.string().refine((text) => text.length < 2), 'a'],
    ['a new refinement', z.string(), z.string().refine(isShort), 'a'],
    ['a required property', pair(z.int().optional()), pair(z.int()), { a: 1 }],
    ['a lost property', z.object({ a: z.int(), b: z.int().optional() }), pair(z.int()), { a: 1 }],
    ['a narrower property', pair(z.int()), pair(z.int().max(3)), { a: 1 }],
    ['items that a tuple begins with', z.tuple([z.string()], z.int()), z.array(z.int()), undefined],
    ['another type', z.string(), z.int(), undefined],
    ['an exclusive union', z.string(), z.xor([z.string(), z.string().max(3)]), 'abcd'],
  ])('finds no proof for %s', (_what, old, next, value) => {
    const before = settingOf(old, value ?? firstOf(old));
    expect(takesAllOf(settingOf(next, value ?? firstOf(next)), before)).toBe(false);
  });

  it('is right whenever it sees a proof', () => {
    let proofs = 0;
    fc.assert(
      fc.property(pairs, fc.array(values, { minLength: 20, maxLength: 40 }), ([old, next], given) => {
        const [before, after] = [unchecked(old), unchecked(next)];
        if (!takesAllOf(after, before)) return;
        proofs += 1;
        const taken = given.filter((value) => before.parse(value).isOk());
        expect(taken.filter((value) => after.parse(value).isErr())).toEqual([]);
      }),
      // All of them, however long it takes: what follows counts.
      { numRuns: 1000, interruptAfterTimeLimit: 60_000 },
    );
    expect(proofs).toBeGreaterThan(150);
  });
});

/** A value that the schema takes, out of a few. */
function firstOf(schema: z.ZodType): unknown {
  return ['a', 1, ['a'], [1]].find((candidate) => schema.safeParse(candidate).success);
}

/** A setting of a schema for which no default is at hand. */
function unchecked(schema: z.ZodType): AnySetting {
  return { ...settingOf(z.union([schema, z.literal('*')]), '*'), schema };
}

const limits = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 6 }));

const leaves = fc.oneof(
  limits.map(([min, max]) => z.int().min(min).max(max)),
  limits.map(([min, max]) => z.number().gt(min).lte(max)),
  limits.map(([min, max]) => z.string().min(min).max(max)),
  fc.constantFrom<z.ZodType>(
    z.boolean(),
    z.int(),
    z.number(),
    z.string(),
    z.string().regex(/^a*$/),
    z.literal('a'),
  ),
  fc.subarray(['', 'a', 'ab', 'b'], { minLength: 1 }).map((options) => z.enum(options)),
);

type Pair = readonly [z.ZodType, z.ZodType];

/** Pairs of schemas that are alike: of unlike ones nearly none covers the other. */
const pairs = fc.letrec<{ pair: Pair }>((tie) => {
  const pair = tie('pair');
  const both = (wrap: (part: z.ZodType, other: z.ZodType) => fc.Arbitrary<z.ZodType>) =>
    fc
      .tuple(pair, pair)
      .chain(([[oldA, nextA], [oldB, nextB]]) => fc.tuple(wrap(oldA, oldB), wrap(nextA, nextB)));
  return {
    pair: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.tuple(leaves, leaves),
      leaves.map((leaf): Pair => [leaf, leaf]),
      both((item) => limits.map(([min, max]) => z.array(item).min(min).max(max))),
      both((a, b) =>
        fc.constantFrom(z.object({ a }), z.object({ a, b: b.optional() }), z.object({ a: a.optional() })),
      ),
      both((a, b) =>
        fc.constantFrom(z.strictObject({ a: a.optional() }).catchall(b), z.object({ a: b.optional() })),
      ),
      both((value) => fc.constantFrom(z.record(z.string().max(1), value), z.record(z.string(), value))),
      both((a, b) => fc.constantFrom(a, z.union([a, b]), z.union([b, a, z.int()]))),
      both((a, b) => fc.constantFrom(z.tuple([a], b), z.tuple([a, b]), z.array(b))),
    ),
  };
}).pair;

const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('', 'a', 'ab', 'b', 'aaaa', 'ccccccc'),
    fc.oneof(fc.integer({ min: 0, max: 7 }), fc.constantFrom(0.5, 1.5, 1e9)),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.record({ a: tie('value'), b: tie('value') }, { requiredKeys: [], noNullPrototype: true }),
  ),
})).value;
