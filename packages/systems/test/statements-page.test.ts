import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rollProblems } from '../src/roll-problems.js';
import { statementsPage } from '../src/statements-page.js';
import { systems } from '../src/system-roll.js';
import { writtenTests } from '../src/written-tests.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const tests = writtenTests(here('.'));

test('every statement is shown by a test of its system or left with a reason', () => {
  expect(rollProblems(systems, tests)).toEqual([]);
});

/** Whether the tests pass is seen where they run: beside this one. */
test('docs/systems/statements.md tells which tests show what', async () => {
  const shown = new Set(tests.flatMap(({ ids }) => ids));
  const page = statementsPage(systems, tests, shown);
  await expect(page).toMatchFileSnapshot(here('../../../docs/systems/statements.md'));
});
