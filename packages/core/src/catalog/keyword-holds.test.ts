import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../json/canonical-json.js';
import { keywordHolds, valuesOf } from './keyword-holds.js';
import type { SchemaMeaning } from './schema-meaning.js';

const covers = (next: unknown, old: unknown) => canonicalJson(next) === canonicalJson(old);
const text = { type: 'string' } as const;
const whole = { type: 'integer' } as const;

type Case = readonly [keyword: string, next: SchemaMeaning, old: SchemaMeaning];

describe('a keyword of a next schema', () => {
  it.each<Case>([
    ['type', { type: 'number' }, whole],
    ['type', text, text],
    ['enum', { enum: ['a', 'b'] }, { enum: ['b'] }],
    ['enum', { enum: ['a', 'b'] }, { const: 'a' }],
    ['enum', { enum: [true, false] }, { type: 'boolean' }],
    ['const', { const: 'a' }, { enum: ['a'] }],
    ['rules', { rules: ['a'] }, { rules: ['b', 'a'] }],
    ['minimum', { minimum: 1 }, { minimum: 1 }],
    ['minimum', { minimum: 1 }, { exclusiveMinimum: 1 }],
    ['maximum', { maximum: 5 }, { maximum: 5 }],
    ['maximum', { maximum: 5 }, { exclusiveMaximum: 5 }],
    ['exclusiveMinimum', { exclusiveMinimum: 1 }, { exclusiveMinimum: 1 }],
    ['exclusiveMinimum', { exclusiveMinimum: 1 }, { minimum: 2 }],
    ['exclusiveMaximum', { exclusiveMaximum: 5 }, { exclusiveMaximum: 5 }],
    ['exclusiveMaximum', { exclusiveMaximum: 5 }, { maximum: 4 }],
    ['minLength', { minLength: 1 }, { minLength: 1 }],
    ['maxLength', { maxLength: 5 }, { maxLength: 5 }],
    ['minItems', { minItems: 1 }, { minItems: 1 }],
    ['maxItems', { maxItems: 5 }, { maxItems: 5 }],
    ['items', { items: text }, { items: text }],
    ['items', { prefixItems: [whole], items: text }, { prefixItems: [whole], items: text }],
    ['required', { required: ['a'] }, { required: ['b', 'a'] }],
    ['properties', {}, { properties: { a: text } }],
    ['properties', { properties: { a: text } }, { properties: { a: text } }],
    ['properties', { properties: { a: text } }, { additionalProperties: text }],
    ['properties', { properties: { toString: text } }, { properties: {}, additionalProperties: text }],
    ['additionalProperties', { additionalProperties: text }, { additionalProperties: text }],
    [
      'additionalProperties',
      { additionalProperties: text },
      { properties: { a: text }, additionalProperties: text },
    ],
    [
      'additionalProperties',
      { properties: { a: whole }, additionalProperties: text },
      { properties: { a: whole }, additionalProperties: text },
    ],
    ['multipleOf', { multipleOf: 2 }, { multipleOf: 2 }],
  ])('holds for what the old one takes: %s of %j after %j', (keyword, next, old) => {
    expect(keywordHolds(keyword, { next, old, covers })).toBe(true);
  });

  it.each<Case>([
    ['type', whole, { type: 'number' }],
    ['type', text, whole],
    ['type', text, {}],
    ['enum', { enum: ['a'] }, { enum: ['a', 'b'] }],
    ['enum', { enum: ['a'] }, text],
    ['const', { const: 'a' }, { const: 'b' }],
    ['rules', { rules: ['a', 'b'] }, { rules: ['a'] }],
    ['rules', { rules: ['a'] }, {}],
    ['minimum', { minimum: 1 }, { minimum: 0 }],
    ['minimum', { minimum: 1 }, { exclusiveMinimum: 0 }],
    ['minimum', { minimum: 1 }, {}],
    ['maximum', { maximum: 5 }, { maximum: 6 }],
    ['maximum', { maximum: 5 }, { exclusiveMaximum: 6 }],
    ['maximum', { maximum: 5 }, {}],
    ['exclusiveMinimum', { exclusiveMinimum: 1 }, { exclusiveMinimum: 0 }],
    ['exclusiveMinimum', { exclusiveMinimum: 1 }, { minimum: 1 }],
    ['exclusiveMaximum', { exclusiveMaximum: 5 }, { exclusiveMaximum: 6 }],
    ['exclusiveMaximum', { exclusiveMaximum: 5 }, { maximum: 5 }],
    ['minLength', { minLength: 1 }, { minLength: 0 }],
    ['minLength', { minLength: 1 }, {}],
    ['maxLength', { maxLength: 5 }, { maxLength: 6 }],
    ['minItems', { minItems: 1 }, { minItems: 0 }],
    ['maxItems', { maxItems: 5 }, { maxItems: 6 }],
    ['items', { items: text }, { items: whole }],
    ['items', { items: text }, { prefixItems: [whole], items: text }],
    ['required', { required: ['a', 'b'] }, { required: ['a'] }],
    ['required', { required: ['a'] }, {}],
    ['properties', { properties: { a: text } }, { properties: { a: whole } }],
    ['properties', { properties: { a: text, b: text } }, { properties: { a: text } }],
    ['additionalProperties', { additionalProperties: text }, { additionalProperties: whole }],
    [
      'additionalProperties',
      { additionalProperties: text },
      { properties: { a: text, b: whole }, additionalProperties: text },
    ],
    [
      'additionalProperties',
      { properties: {}, additionalProperties: text },
      { properties: { toString: whole }, additionalProperties: text },
    ],
    ['multipleOf', { multipleOf: 4 }, { multipleOf: 2 }],
  ])('is not proven: %s of %j after %j', (keyword, next, old) => {
    expect(keywordHolds(keyword, { next, old, covers })).toBe(false);
  });
});

it.each<[SchemaMeaning, readonly unknown[] | undefined]>([
  [{ enum: ['a', 'b'] }, ['a', 'b']],
  [{ type: 'boolean', const: true }, [true]],
  [{ const: '' }, ['']],
  [{ type: 'boolean' }, [true, false]],
  [text, undefined],
])('%j lists its values, or does not', (meaning, values) => {
  expect(valuesOf(meaning)).toEqual(values);
});
