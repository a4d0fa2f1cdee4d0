import { expect, it } from 'vitest';
import type { SettingValues } from '../catalog/setting-values.js';
import { mergeValues } from './merge-values.js';

it('keeps a value whose key is that of the prototype', () => {
  const hostile = JSON.parse('{"__proto__":{"polluted":1}}') as SettingValues;
  const { values } = mergeValues({}, hostile, {});
  expect(Object.entries(values)).toEqual([['__proto__', { polluted: 1 }]]);
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});

it('takes what one side changed, and what both changed alike; the rest is in conflict', () => {
  const base = { same: 1, ours: 1, theirs: 1, alike: 1, both: 1, gone: 1, kept: 1 };
  const ours = { same: 1, ours: 2, theirs: 1, alike: 2, both: 2, kept: 2, added: 2 };
  const theirs = { same: 1, ours: 1, theirs: 3, alike: 2, both: 3, gone: 1, added: 3, fresh: 3 };
  expect(mergeValues(base, ours, theirs)).toEqual({
    values: { alike: 2, fresh: 3, ours: 2, same: 1, theirs: 3 },
    conflicts: [
      { setting: 'added', ours: 2, theirs: 3 },
      { setting: 'both', base: 1, ours: 2, theirs: 3 },
      { setting: 'kept', base: 1, ours: 2 },
    ],
  });
});
