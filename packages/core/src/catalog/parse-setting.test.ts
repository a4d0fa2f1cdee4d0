import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseSetting } from './parse-setting.js';
import type { AnySetting } from './setting.js';

function settingOf(schema: z.ZodType, value: unknown): AnySetting {
  const place = { key: 'it', group: 'g', section: 's', label: 'It', scope: 'user' } as const;
  return parseSetting({ ...place, schema, default: value }, ['agent'])._unsafeUnwrap();
}

function expectedOf(setting: AnySetting, value: unknown): string {
  return setting.parse(value)._unsafeUnwrapErr().expected;
}

const hours = settingOf(
  z.object({ from: z.string().regex(/^\d\d:\d\d$/), days: z.array(z.enum(['mon', 'tue'])).optional() }),
  { from: '08:00' },
);

describe('parse of a setting', () => {
  it('takes what the schema accepts, as a copy', () => {
    const value = { from: '09:00', days: ['mon'] };
    const parsed = hours.parse(value)._unsafeUnwrap();
    expect(parsed).toEqual(value);
    expect(parsed).not.toBe(value);
  });

  it.each([
    ['an unknown key, which zod would drop', { from: '09:00', until: '10:00' }],
    ['a property that is undefined', { from: '09:00', days: undefined }],
    ['null', null],
  ])('refuses %s', (_what, value) => {
    expect(hours.parse(value).isErr()).toBe(true);
  });

  it('refuses what the schema lets through but alters, and text that is not well-formed', () => {
    expect(settingOf(z.url(), 'https://a.example').parse(' https://a.example').isErr()).toBe(true);
    expect(settingOf(z.string(), '').parse('\ud800').isErr()).toBe(true);
    expect(settingOf(z.object({}), {}).parse(new Date(0)).isErr()).toBe(true);
  });

  it('says what was expected and where', () => {
    expect(expectedOf(hours, { from: '9' })).toBe('text like /^\\d\\d:\\d\\d$/ at from');
    expect(expectedOf(hours, { from: '09:00', days: ['mon', 'sun'] })).toBe('one of "mon", "tue" at days[1]');
    expect(expectedOf(settingOf(z.union([z.int(), z.literal('all')]), 1), true)).toBe(
      'number, or one of "all"',
    );
    expect(expectedOf(settingOf(z.string().min(2), 'ab'), 'a')).toBe('at least 2 characters');
  });

  it('never shows the value, its keys included', () => {
    const secretive = settingOf(
      z.record(
        z.string().regex(/^k/),
        z.string().refine((text) => text === 'v', { error: (issue) => `not ${String(issue.input)}` }),
      ),
      {},
    );
    const alsoStrict = settingOf(z.strictObject({ a: z.int().optional() }), {});
    const hidden = fc.stringMatching(/^[A-Z]{12}$/);
    fc.assert(
      fc.property(hidden, hidden, (key, value) => {
        for (const tried of [{ [`k${key}`]: value }, { [key]: 'v' }, value, [value]]) {
          expect(JSON.stringify(secretive.parse(tried))).not.toMatch(new RegExp(`${key}|${value}`));
          expect(JSON.stringify(alsoStrict.parse(tried))).not.toMatch(new RegExp(`${key}|${value}`));
        }
      }),
    );
  });

  it('keeps its default from being changed', () => {
    expect(() => ((hours.default as { from: string }).from = '00:00')).toThrow(TypeError);
  });

  it('takes again what it took before, and nothing else comes out', () => {
    const schema = z.object({ a: z.array(z.number()).optional(), b: z.record(z.string(), z.boolean()) });
    const setting = settingOf(schema, { b: {} });
    const value = fc.record(
      {
        a: fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-0))),
        b: fc.dictionary(fc.string(), fc.boolean()),
      },
      { requiredKeys: ['b'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(value, (given) => {
        const taken = setting.parse(given);
        fc.pre(taken.isOk());
        expect(setting.parse(taken._unsafeUnwrap())).toEqual(taken);
        expect(taken._unsafeUnwrap()).toEqual(given);
      }),
    );
  });
});
