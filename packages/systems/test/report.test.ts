import { expect, test } from 'vitest';
import { gap } from '../src/left.js';
import { rollProblems } from '../src/roll-problems.js';
import { systemReport } from '../src/system-report.js';
import type { System } from '../src/system-roll.js';
import { testResults } from '../src/test-results.js';

const system: System = {
  id: 'example',
  name: 'Example',
  documents: [
    {
      id: 'S0',
      title: 'Example',
      statements: ['S0-01', 'S0-02', 'S0-03'].map((id) => ({
        id,
        heading: 'Only',
        tag: 'domain',
        text: `Statement ${id}`,
      })),
    },
  ],
  left: { 'S0-03': gap() },
};

const shows = (...ids: readonly string[]) => ({ ids, shown: 'it', file: 'example/it.test.ts' });

test('a statement that is neither shown nor left, both, or not of the system is a problem', () => {
  expect(rollProblems([system], [shows('S0-01', 'S0-02')])).toEqual([]);
  expect(rollProblems([system], [shows('S0-01')])).toEqual(['S0-02 is neither shown nor left']);
  expect(rollProblems([system], [shows('S0-01', 'S0-02', 'S0-03')])).toEqual([
    'S0-03 is both shown and left',
  ]);
  expect(rollProblems([system], [shows('S0-01', 'S0-02', 'S4-01')])).toEqual([
    'example shows S4-01, which is not its own',
  ]);
  const elsewhere = { ...system, left: { ...system.left, 'S4-01': gap() } };
  expect(rollProblems([elsewhere], [shows('S0-01', 'S0-02')])).toEqual([
    'example leaves S4-01, which is not its own',
  ]);
});

test('a statement passes if each test that shows it ran and passed', () => {
  const assertion = (title: string, status: string) => ({ title, status, failureMessages: ['why'] });
  const { passing, failures } = testResults({
    testResults: [
      {
        name: 'it.test.ts',
        message: '',
        assertionResults: [
          assertion('S0-01 S0-02 – both', 'passed'),
          assertion('S0-02 – the second again', 'failed'),
          assertion('S0-03 – left out', 'skipped'),
          assertion('something else', 'passed'),
          assertion('something that this machine cannot do', 'skipped'),
          assertion('something that went wrong', 'failed'),
        ],
      },
      { name: 'broken.test.ts', message: 'does not load', assertionResults: [] },
    ],
  });
  expect([...passing]).toEqual(['S0-01']);
  expect(failures).toHaveLength(4);
  expect(systemReport(system, passing)).toMatchObject({
    id: 'example',
    statements: 3,
    passing: 1,
    left: 1,
    reasons: { 'S0-03': 'gap: The document announces it, and its text lacks it.' },
  });
});
