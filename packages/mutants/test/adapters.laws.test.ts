import { missedClasses, openPure, rosterLaws, runLaws } from '@rollcall/testkit';
import { enrol } from '@rollcall/testkit/vitest';
import { expect, test } from 'vitest';
import { executorMutants } from '../src/core/executor-mutants.js';
import { lawTable, renderTable } from '../src/core/law-table.js';
import { rosterMutants } from '../src/core/roster-mutants.js';
import { rosterSubject } from '../src/core/roster-subject.js';
import { openAdministration } from '../src/core/run-subject.js';

const csv = enrol('csv', {}, openPure(rosterSubject), rosterLaws);
const administration = enrol('administration', {}, openAdministration, runLaws);

test('the laws met every class of input that they speak of', () => {
  const missed = [...csv.results, ...administration.results].flatMap(([id, result]) =>
    missedClasses(result).map((name) => `${id}: ${name}`),
  );
  expect(missed).toEqual([]);
});

test('every law about roster files kills its mutant', async () => {
  const fates = await lawTable(rosterSubject, rosterLaws, rosterMutants, { cases: 200, seed: 1 });
  console.log(renderTable(fates));
  for (const [index, { expectedToBeKilledBy }] of rosterMutants.entries()) {
    expect(fates[index]!.killedBy).toEqual(expect.arrayContaining([...expectedToBeKilledBy]));
  }
});

test('every law about executors kills its mutant', async () => {
  const fates = [];
  for (const { id, what, open, expectedToBeKilledBy } of executorMutants) {
    const killedBy = [];
    for (const law of runLaws) {
      const { failure } = await law.check(open, { cases: 100, seed: 1, shrinking: 'off' });
      if (failure !== undefined) killedBy.push(law.id);
    }
    fates.push({ id, what, killedBy });
    expect({ id, killedBy }).toEqual({ id, killedBy: expect.arrayContaining([...expectedToBeKilledBy]) });
  }
  console.log(renderTable(fates));
});
