import {
  integratedRunLaws,
  isolationLaws,
  openPure,
  rosterLaws,
  runLaws,
  type Law,
  type Open,
} from '@rollcall/testkit';
import { enrol } from '@rollcall/testkit/vitest';
import { expect, test } from 'vitest';
import { executorMutants } from '../src/core/executor-mutants.js';
import { integratedMutants } from '../src/core/integrated-mutants.js';
import { openIntegrated } from '../src/core/integrated-subject.js';
import { lawTable, renderTable } from '../src/core/law-table.js';
import { rosterMutants } from '../src/core/roster-mutants.js';
import { rosterSubject } from '../src/core/roster-subject.js';
import { openAdministration } from '../src/core/run-subject.js';
import { tenantsMutants } from '../src/core/tenants-mutants.js';
import { openTenants } from '../src/core/tenants-subject.js';

enrol('csv', {}, openPure(rosterSubject), rosterLaws);
enrol('administration', {}, openAdministration, runLaws);
enrol('administration with a directory', {}, openIntegrated, integratedRunLaws);
enrol('administrations of two environments', {}, openTenants, isolationLaws);

test('every law about roster files kills its mutant', async () => {
  const fates = await lawTable(rosterSubject, rosterLaws, rosterMutants, { cases: 200, seed: 1 });
  console.log(renderTable(fates));
  for (const [index, { expectedToBeKilledBy }] of rosterMutants.entries()) {
    expect(fates[index]!.killedBy).toEqual(expect.arrayContaining([...expectedToBeKilledBy]));
  }
  const killers = new Set(fates.flatMap(({ killedBy }) => killedBy));
  expect(rosterLaws.map(({ id }) => id).filter((id) => !killers.has(id))).toEqual([]);
});

const executors = [
  roll('executors', runLaws, executorMutants),
  roll('executors with a directory', integratedRunLaws, integratedMutants),
  roll('administrations of several environments', isolationLaws, tenantsMutants),
];

test.each(executors)(
  'every law about $about kills its mutants, and every mutant is killed',
  async ({ fates, laws }) => {
    const found = await fates();
    console.log(renderTable(found));
    for (const { id, killedBy, expectedToBeKilledBy } of found)
      expect({ id, killedBy }).toEqual({ id, killedBy: expect.arrayContaining([...expectedToBeKilledBy]) });
    const killers = new Set(found.flatMap(({ killedBy }) => killedBy));
    expect(laws.filter((id) => !killers.has(id))).toEqual([]);
    const alone = new Set(found.flatMap(({ killedBy }) => (killedBy.length === 1 ? killedBy : [])));
    expect(alone.size * 2).toBeGreaterThan(laws.length);
  },
);

interface OpenedMutant<Subject> {
  readonly id: string;
  readonly what: string;
  readonly open: Open<Subject>;
  readonly expectedToBeKilledBy: readonly string[];
}

function roll<Subject>(
  about: string,
  laws: readonly Law<Subject>[],
  mutants: readonly OpenedMutant<Subject>[],
) {
  const fateOf = async ({ open, ...mutant }: OpenedMutant<Subject>) => {
    const killedBy: string[] = [];
    for (const law of laws) {
      // The law that is there for the mutant looks harder, so that the table does not hang on one seed.
      const cases = mutant.expectedToBeKilledBy.includes(law.id) ? 150 : 40;
      const { failure } = await law.check(open, { cases, seed: 1, shrinking: 'off' });
      if (failure !== undefined) killedBy.push(law.id);
    }
    return { ...mutant, killedBy };
  };
  const fates = async () => {
    const found: Awaited<ReturnType<typeof fateOf>>[] = [];
    for (const mutant of mutants) found.push(await fateOf(mutant));
    return found;
  };
  return { about, laws: laws.map(({ id }) => id), fates };
}
