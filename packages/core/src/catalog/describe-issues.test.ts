import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { describeIssues } from './describe-issues.js';

const names = new Set(['hours', 'from']);

function wanted(schema: z.ZodType, value: unknown): string {
  return describeIssues(schema.safeParse(value).error?.issues ?? [], names);
}

describe('what a schema wanted', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string(), 1, 'string'],
    [z.number().max(3), 4, 'at most 3'],
    [z.number().lt(3), 3, 'less than 3'],
    [z.number().min(3), 2, 'at least 3'],
    [z.number().gt(3), 3, 'more than 3'],
    [z.string().max(1), 'ab', 'at most 1 characters'],
    [z.string().min(1), '', 'at least 1 characters'],
    [z.array(z.int()).max(1), [1, 2], 'at most 1 items'],
    [z.array(z.int()).min(1), [], 'at least 1 items'],
    [z.number().multipleOf(2), 3, 'a multiple of 2'],
    [z.string().regex(/^a$/), 'b', 'text like /^a$/'],
    [z.string().startsWith('a'), 'b', 'text that starts with "a"'],
    [z.string().endsWith('a'), 'b', 'text that ends with "a"'],
    [z.string().includes('a'), 'b', 'text that includes "a"'],
    [z.email(), 'b', 'text of the format email'],
    [z.enum(['a', 'b']), 'c', 'one of "a", "b"'],
    [z.strictObject({}), { a: 1 }, 'no other keys'],
    [z.record(z.string().max(1), z.int()), { ab: 1 }, 'a key that is at most 1 characters at *'],
    [z.union([z.string(), z.boolean()]), 1, 'string, or boolean'],
    [z.union([z.string().min(2), z.string().min(2)]), 'a', 'at least 2 characters'],
    [z.xor([z.string(), z.string()]), 'a', 'one of the alternatives'],
    [z.string().refine(() => false), 'a', 'what the rule of the setting asks'],
  ])('is told without the value: %#', (schema, value, text) => {
    expect(wanted(schema, value)).toBe(text);
  });

  it.each<[z.ZodType, unknown, string]>([
    [
      z.object({ hours: z.array(z.object({ from: z.int() })) }),
      { hours: [{ from: 1 }, {}] },
      'hours[1].from',
    ],
    [z.object({ hidden: z.object({ from: z.int() }) }), { hidden: {} }, '*.from'],
    [z.array(z.number()), ['a'], '[0]'],
  ])('has its place, with names of the schema only: %#', (schema, value, place) => {
    expect(wanted(schema, value)).toMatch(new RegExp(` at ${place.replaceAll(/[[\]*.]/g, '\\$&')}$`));
  });

  it('names each thing once, of the first three', () => {
    const schema = z.object({ hours: z.int(), from: z.string(), a: z.boolean(), b: z.array(z.int()) });
    expect(wanted(schema, {})).toBe('number at hours; string at from; boolean at *');
    expect(wanted(z.array(z.int()), [])).toBe('');
    expect(wanted(z.object({ a: z.boolean(), b: z.boolean() }), {})).toBe('boolean at *');
  });
});
