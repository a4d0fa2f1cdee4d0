import { ok } from '@rollcall/core';
import { expect, it } from 'vitest';
import { pacedSaving } from './paced-saving.js';

it('saves at once, and then so that saving takes a tenth of the time', () => {
  let now = 0;
  const savedAt: number[] = [];
  const save = pacedSaving(
    () => {
      savedAt.push(now);
      now += 10;
      return ok(undefined);
    },
    () => now,
  );
  for (; now < 300; now += 1) save();
  expect(savedAt).toEqual([0, 100, 200]);
});
