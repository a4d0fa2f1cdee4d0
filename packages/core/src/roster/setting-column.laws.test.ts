import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseSetting } from '../catalog/parse-setting.js';
import { settingCell } from './cell/setting-cell.js';
import { readCell } from './read-cell.js';
import { rosterDialects } from './roster-dialects.js';
import { writeCell } from './write-cell.js';

const dialect = rosterDialects.rollcall;
const place = { key: 'it', group: 'g', section: 's', label: 'It', scope: 'user' } as const;

function rulesOf(schema: z.ZodType, value: unknown) {
  return {
    format: settingCell(parseSetting({ ...place, schema, default: value }, ['m'])._unsafeUnwrap()),
    clearing: 'possible',
  } as const;
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    '(clear)',
    '\\(clear)',
    'json:1',
    'json:"a"',
    '5',
    'true',
    'yes',
    '"a"',
    '=1',
    "'=1",
    '[1]',
    ' ',
  ),
);
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });

describe.each([
  ['a text', z.string(), '', texts],
  ['a number', z.number(), 0, numbers],
  ['a switch', z.boolean(), false, fc.boolean()],
  [
    'a text, a number or a switch',
    z.union([z.string(), z.number(), z.boolean()]),
    0,
    fc.oneof(texts, numbers, fc.boolean()),
  ],
  ['a list of texts', z.array(z.string()), [], fc.array(texts)],
  [
    'a record',
    z.record(z.string(), z.int()),
    {},
    fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat()),
  ],
] as const)('a column of %s', (_what, schema, initial, values: fc.Arbitrary<unknown>) => {
  const rules = rulesOf(schema, initial);

  it('gives back what was written', () => {
    fc.assert(
      fc.property(values, (value) => {
        const known = settingIsTaken(schema, value);
        fc.pre(known);
        const cell = writeCell(dialect, rules, { kind: 'set', value: value as never })._unsafeUnwrap();
        expect(readCell(dialect, rules, cell)._unsafeUnwrap()).toEqual({
          kind: 'set',
          value: Object.is(value, -0) ? 0 : value,
        });
      }),
    );
  });
});

function settingIsTaken(schema: z.ZodType, value: unknown): boolean {
  return parseSetting({ ...place, schema, default: value }, ['m']).isOk();
}

describe('a column of settings', () => {
  it('is written plainly where that is unambiguous', () => {
    expect(
      writeCell(dialect, rulesOf(z.boolean(), false), { kind: 'set', value: true })._unsafeUnwrap(),
    ).toBe('true');
    expect(writeCell(dialect, rulesOf(z.string(), ''), { kind: 'set', value: '5' })._unsafeUnwrap()).toBe(
      '5',
    );
    expect(writeCell(dialect, rulesOf(z.string(), ''), { kind: 'set', value: '' })._unsafeUnwrap()).toBe(
      'json:""',
    );
  });

  it('takes what people and spreadsheets write for yes and no', () => {
    const read = (cell: string) => readCell(dialect, rulesOf(z.boolean(), false), cell)._unsafeUnwrap();
    expect(['TRUE', 'yes', 'No', 'false'].map(read)).toEqual(
      [true, true, false, false].map((value) => ({ kind: 'set', value })),
    );
  });

  it('says what was expected and keeps the value to itself', () => {
    const fault = readCell(dialect, rulesOf(z.int().max(5), 1), 'hush')._unsafeUnwrapErr();
    expect(fault).toEqual(expect.objectContaining({ code: 'invalid-setting-value', setting: 'it' }));
    expect(JSON.stringify(fault)).not.toContain('hush');
  });
});
