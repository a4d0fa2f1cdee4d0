import { defineLaw, demand, openPure } from '@rollcall/testkit';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { enrolment } from '../src/enrolment.js';
import type { EnrolledMutant } from '../src/mutant-roll.js';
import { jsonOf, renderFailures } from '../src/render-report.js';
import { runLaws } from '../src/run-laws.js';

interface Doubling {
  readonly double: (value: number) => number;
}

const law = defineLaw({
  id: 'double.exact',
  statement: 'A double is twice the number.',
  classes: ['negative'],
  input: fc.integer({ min: -9, max: 9 }),
  holds: ({ double }: Doubling, value, cover) => {
    if (value < 0) cover('negative');
    demand(double(value) === 2 * value, `gave ${double(value)}`);
  },
});
const enrolled = (double: Doubling['double'], laws = [law]) =>
  enrolment('Doubling', 'by hand', { manifest: {}, open: openPure({ double }), laws });
const right = enrolled((value) => value + value);
const killed: EnrolledMutant = {
  subject: 'Doubling',
  id: 'squares',
  mistake: 'squares',
  killedBy: ['double.exact'],
  isKilledBy: async () => true,
};
const request = { seed: 1, cases: 50 };
const nobody = (): void => {};

test('a law that holds, kills and has met all of its classes has no failure', async () => {
  const reports = await runLaws([right], [killed], request, nobody);
  expect(renderFailures(reports)).toBe('');
  const [{ seconds, ...told }] = JSON.parse(jsonOf(reports)).laws;
  expect(seconds).toBeTypeOf('number');
  expect(told).toEqual({
    id: 'double.exact',
    statement: 'A double is twice the number.',
    cases: 50,
    adapters: ['by hand'],
    mutantsKilled: 1,
  });
});

test('a failed law ends with the call that runs its counter-example again', async () => {
  const wrong = enrolled((value) => (value > 3 ? 0 : value + value));
  const told = renderFailures(await runLaws([wrong], [killed], request, nobody));
  const call = /npm run laws -- --law double\.exact --seed 1 --path (\S+)$/.exec(told);
  expect(call).not.toBeNull();
  const again = await runLaws([wrong], [killed], { seed: 1, path: call![1] }, nobody);
  expect(renderFailures(again)).toContain('Counter-example, found by case 1: 4');
});

test('a law that kills no mutant fails, and so does one that never met a class', async () => {
  const alive = { ...killed, isKilledBy: async () => false };
  expect(renderFailures(await runLaws([right], [alive], request, nobody))).toBe(
    'double.exact kills no mutant.',
  );
  const positive = { ...law, check: async () => ({ cases: 1, coverage: new Map([['negative', 0]]) }) };
  const blind = enrolled((value) => 2 * value, [positive]);
  expect(renderFailures(await runLaws([blind], [killed], request, nobody))).toBe(
    'double.exact never met the class "negative".',
  );
});
