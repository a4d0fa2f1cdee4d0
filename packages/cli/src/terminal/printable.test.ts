import { expect, it } from 'vitest';
import { printable, printableJson } from './printable.js';

it('shows what a terminal would act on', () => {
  expect(printable('a\u001b[31mb\nc\u009bd\u202ee\ud800')).toBe(
    'a\\u001b[31mb\\u000ac\\u009bd\\u202ee\\ud800',
  );
  expect(printable('Ünï 日本 👩‍👩‍👧 "x"')).toBe('Ünï 日本 👩‍👩‍👧 "x"');
});

it('leaves JSON as it means', () => {
  const value = { text: '\u009b\u2028\u202e\u001b\n', list: [1] };
  const json = printableJson(JSON.stringify(value, undefined, 2));
  expect(JSON.parse(json)).toEqual(value);
  expect(json).not.toMatch(/[\u007f-\u009f\u2028\u202e]/);
});
