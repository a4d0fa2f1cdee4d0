import { expect, test } from 'vitest';
import { closingLine, isSuccess } from './closing-line.ts';

test('the closing line names what was skipped only where something was', () => {
  expect(closingLine({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed');
  expect(closingLine({ passed: 4, failed: 1, skipped: 2 })).toBe('4 passed, 1 failed, 2 skipped');
});

test('a run in which nothing ran is not a success', () => {
  expect(isSuccess({ passed: 1, failed: 0, skipped: 3 })).toBe(true);
  expect(isSuccess({ passed: 0, failed: 0, skipped: 3 })).toBe(false);
  expect(isSuccess({ passed: 1, failed: 1, skipped: 0 })).toBe(false);
});
