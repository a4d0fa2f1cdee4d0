import { expect, it } from 'vitest';
import { instantOf } from './instant.js';

it.each([
  [0, '1970-01-01T00:00:00.000Z'],
  [1_795_338_000_007, '2026-11-22T09:00:00.007Z'],
])('%i milliseconds after the epoch it is %s', (milliseconds, instant) => {
  expect(instantOf(milliseconds)).toBe(instant);
});
