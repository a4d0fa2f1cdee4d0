import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseCatalog } from './parse-catalog.js';
import { unsuitablePart } from './unsuitable-schema.js';

type Tree = { readonly name: string; readonly children: readonly Tree[] };
const tree: z.ZodType<Tree> = z.object({ name: z.string(), children: z.array(z.lazy(() => tree)) });
const endless = (): z.ZodType => z.object({ inner: z.lazy(endless) });

describe('unsuitablePart', () => {
  it.each<[string, z.ZodType, string]>([
    ['transform', z.string().transform((text) => text.length), 'alters-values'],
    ['pipe', z.string().pipe(z.string()), 'alters-values'],
    ['preprocess', z.preprocess(String, z.string()), 'alters-values'],
    ['codec', z.codec(z.string(), z.number(), { decode: Number, encode: String }), 'alters-values'],
    ['stringbool', z.stringbool(), 'alters-values'],
    ['coerce', z.coerce.number(), 'alters-values'],
    ['trim', z.string().trim(), 'alters-values'],
    ['toLowerCase', z.email().toLowerCase(), 'alters-values'],
    ['normalised URL', z.url({ normalize: true }), 'alters-values'],
    ['default', z.string().default('a'), 'alters-values'],
    ['prefault', z.string().prefault('a'), 'alters-values'],
    ['catch', z.string().catch('a'), 'alters-values'],
    ['null', z.null(), 'takes-absence'],
    ['nullable', z.string().nullable(), 'takes-absence'],
    ['optional', z.string().optional(), 'takes-absence'],
    ['undefined', z.undefined(), 'takes-absence'],
    ['void', z.void(), 'takes-absence'],
    ['literal null', z.literal(['a', null]), 'takes-absence'],
    ['any JSON', z.json(), 'takes-absence'],
    ['bigint', z.bigint(), 'takes-other-than-json'],
    ['literal bigint', z.literal(1n), 'takes-other-than-json'],
    ['date', z.date(), 'takes-other-than-json'],
    ['map', z.map(z.string(), z.string()), 'takes-other-than-json'],
    ['set', z.set(z.string()), 'takes-other-than-json'],
    ['symbol', z.symbol(), 'takes-other-than-json'],
    ['nan', z.nan(), 'takes-other-than-json'],
    ['promise', z.promise(z.string()), 'takes-other-than-json'],
    ['file', z.file(), 'takes-other-than-json'],
    ['any', z.any(), 'takes-anything'],
    ['unknown', z.unknown(), 'takes-anything'],
    ['custom', z.custom<string>(), 'takes-anything'],
    ['loose object', z.looseObject({}), 'takes-anything'],
    ['asynchronous refinement', z.string().refine(async () => true), 'asynchronous'],
    ['record by number', z.record(z.number(), z.string()), 'not-understood'],
    ['schemas without end', endless(), 'never-ends'],
  ])('refuses %s', (_name, schema, reason) => {
    expect(unsuitablePart(schema)).toMatchObject({ reason });
  });

  it.each<[string, z.ZodType]>([
    ['text', z.string().min(1).regex(/a/).startsWith('a')],
    [
      'formats',
      z.union([z.email(), z.e164(), z.uuid(), z.iso.date(), z.url(), z.templateLiteral(['a', z.int()])]),
    ],
    ['numbers', z.number().gt(0).multipleOf(2)],
    [
      'objects',
      z.strictObject({ a: z.string().optional(), b: z.boolean().exactOptional().readonly() }).partial(),
    ],
    ['required again', z.object({ a: z.string().optional() }).required()],
    ['records', z.partialRecord(z.enum(['a', 'b']), z.array(z.tuple([z.int()], z.string())))],
    [
      'unions',
      z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]),
    ],
    [
      'refinements',
      z
        .string()
        .refine((text) => text !== 'b')
        .superRefine(() => undefined)
        .describe('D'),
    ],
    ['itself', tree],
  ])('takes %s', (_name, schema) => {
    expect(unsuitablePart(schema)).toBeUndefined();
  });

  it.each<[string, z.ZodType, string, string]>([
    ['itself', z.date(), 'date', ''],
    [
      'members of elements',
      z.object({ hours: z.array(z.object({ from: z.record(z.string(), z.date()) })) }),
      'date',
      'hours[].from.*',
    ],
    ['a second member', z.object({ a: z.string(), b: z.date() }), 'date', 'b'],
    ['other members', z.object({}).catchall(z.date()), 'date', '*'],
    ['a first element', z.tuple([z.date()], z.string()), 'date', '[]'],
    ['further elements', z.tuple([z.string()], z.date()), 'date', '[]'],
    ['keys', z.record(z.string().trim(), z.string()), 'overwrite (trim, toLowerCase and the like)', '*'],
    ['an option', z.object({ a: z.union([z.string(), z.date()]) }), 'date', 'a'],
    ['one of two', z.intersection(z.object({}), z.object({ b: z.date() })), 'date', 'b'],
    ['an optional member', z.object({ a: z.date().optional() }), 'date', 'a'],
    ['a read-only member', z.object({ a: z.date().readonly() }), 'date', 'a'],
    ['a schema made later', z.object({ a: z.lazy(() => z.date()) }), 'date', 'a'],
    ['absence of an element', z.array(z.string().optional()), 'optional', '[]'],
    ['absence of another member', z.object({}).catchall(z.string().optional()), 'optional', '*'],
    ['absence, read-only', z.string().optional().readonly(), 'optional', ''],
    ['a literal', z.literal(1n), 'literal', ''],
    ['a record', z.object({ a: z.record(z.number(), z.string()) }), 'record', 'a'],
    ['a coercion', z.object({ a: z.coerce.number() }), 'coerce', 'a'],
    ['a normalised format', z.object({ a: z.url({ normalize: true }) }), 'normalize', 'a'],
    ['a normalising check', z.string().check(z.url({ normalize: true })), 'normalize', ''],
    ['a check of a property', z.object({ a: z.string() }).check(z.property('a', z.string())), 'property', ''],
    ['a refinement', z.string().refine(async () => true), 'refine', ''],
    ['endless schemas', endless(), 'lazy', ''],
  ])('says what and where: %s', (_what, schema, construct, path) => {
    expect(unsuitablePart(schema)).toMatchObject({ construct, path });
  });
});

it('gives a catalog with a recursive schema', () => {
  const setting = { label: 'Tree', schema: tree, default: { name: 'a', children: [] }, scope: 'user' };
  const groups = { g: { label: 'G', sections: { s: { label: 'S', settings: { setting } } } } };
  const catalog = parseCatalog({ name: 'N', modes: ['a'], defaultMode: 'a', groups })._unsafeUnwrap();
  const value = { name: 'a', children: [{ name: 'b', children: [] }] };
  expect(catalog.setting('setting')?.parse(value)._unsafeUnwrap()).toEqual(value);
});
