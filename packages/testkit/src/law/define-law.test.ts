import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineLaw } from './define-law.js';
import { demand } from './demand.js';
import { findLaw } from './find-law.js';
import { missedClasses } from './law-result.js';
import { openPure } from './open-pure.js';
import { renderFailure } from './render-failure.js';

interface Doubling {
  readonly double: (value: number) => number;
}

const doublesExactly = defineLaw({
  id: 'double.exact',
  statement: 'A double is twice the number.',
  classes: ['zero', 'negative', 'fraction'],
  input: fc.integer({ min: -5, max: 5 }),
  holds: ({ double }: Doubling, value, cover) => {
    if (value === 0) cover('zero');
    if (value < 0) cover('negative');
    demand(double(value) === value * 2, `gave ${double(value)}`);
  },
});

const honest = openPure<Doubling>({ double: (value) => value + value });
const faulty = openPure<Doubling>({ double: (value) => (value > 2 ? 0 : value + value) });

test('a law that holds runs all cases and counts what they hit', async () => {
  const result = await doublesExactly.check(honest, { cases: 200, seed: 1 });

  expect(result.failure).toBeUndefined();
  expect(result.cases).toBe(200);
  expect(result.coverage.get('zero')).toBeGreaterThan(0);
  expect(missedClasses(result)).toEqual(['fraction']);
});

test('a failure shrinks, and the call at its end runs the same counter-example again', async () => {
  const result = await doublesExactly.check(faulty, { cases: 200, seed: 1 });
  const { path, seed, ...found } = result.failure!;

  expect(found).toEqual({ counterexample: '3', error: 'gave 0' });
  expect(renderFailure(doublesExactly, result)).toMatch(
    new RegExp(
      `\\nawait findLaw\\(laws, 'double.exact'\\).check\\(open, { cases: 1, seed: 1, path: '${path}' }\\);$`,
    ),
  );
  const again = await findLaw([doublesExactly], 'double.exact').check(faulty, {
    cases: 1,
    seed,
    path: path!,
  });
  expect(again.failure?.counterexample).toBe('3');
});

test('every case opens a subject of its own and closes it, also where the law fails', async () => {
  let opened = 0;
  let closed = 0;
  const open = () => {
    opened += 1;
    return Promise.resolve({
      subject: { double: () => 1 },
      close: () => {
        closed += 1;
        return Promise.resolve();
      },
    });
  };
  await doublesExactly.check(open, { cases: 20, seed: 1 });

  expect(opened).toBeGreaterThan(0);
  expect(closed).toBe(opened);
});
