import type { SettingValues } from '@rollcall/core';
import * as fc from 'fast-check';

const value = fc.constantFrom<SettingValues[string]>(1, 2, 3, { x: 1, y: 2 }, { y: 2, x: 1 });
const values = fc.record<SettingValues>(
  { a: value, b: value, c: value },
  { requiredKeys: [], noNullPrototype: true },
);

/** A base and two sides, with values, equal values and no value for three settings. */
export const someThree = fc.record({
  base: values as fc.Arbitrary<SettingValues>,
  ours: values as fc.Arbitrary<SettingValues>,
  theirs: values as fc.Arbitrary<SettingValues>,
});
