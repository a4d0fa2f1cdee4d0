import { expect, test } from 'vitest';
import { coreLaws } from '../src/core/core-laws.js';
import { coreMutants } from '../src/core/core-mutants.js';
import { coreSubject } from '../src/core/core-subject.js';
import { lawTable, renderTable } from '../src/core/law-table.js';

const settings = { cases: 200, seed: 1 };

test('every law about core kills a mutant, and every mutant is killed by the law that is there for it', async () => {
  const fates = await lawTable(coreSubject, coreLaws, coreMutants, settings);
  const killers = new Set(fates.flatMap(({ killedBy }) => killedBy));
  const alone = new Set(
    fates.filter(({ killedBy }) => killedBy.length === 1).flatMap(({ killedBy }) => killedBy),
  );
  console.log(
    `${renderTable(fates)}\n${alone.size} of ${coreLaws.length} laws kill a mutant that no other kills`,
  );

  expect(coreLaws.map(({ id }) => id).filter((id) => !killers.has(id))).toEqual([]);
  const missed = coreMutants.filter(
    ({ expectedToBeKilledBy }, index) =>
      !expectedToBeKilledBy.every((id) => fates[index]!.killedBy.includes(id)),
  );
  expect(missed.map(({ id }) => id)).toEqual([]);
  expect(alone.size * 2).toBeGreaterThan(coreLaws.length);
});
