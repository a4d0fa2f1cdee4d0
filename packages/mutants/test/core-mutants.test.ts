import { expect, test } from 'vitest';
import { coreLaws } from '../src/core/core-laws.js';
import { coreMutants } from '../src/core/core-mutants.js';
import { coreSubject } from '../src/core/core-subject.js';
import { fateOf, membersUsedBy, renderTable, type MutantFate } from '../src/core/law-table.js';

const settings = { cases: 200, seed: 1 };
const fates: MutantFate[] = [];
const used = membersUsedBy(coreSubject, coreLaws, settings);

test.each(coreMutants)('$id: $what', async (mutant) => {
  const fate = await fateOf(coreSubject, await used, mutant, settings);
  fates.push(fate);

  expect(fate.killedBy).toEqual(expect.arrayContaining([...mutant.expectedToBeKilledBy]));
});

test('every law about core kills a mutant, and most of them one that no other kills', () => {
  const killers = new Set(fates.flatMap(({ killedBy }) => killedBy));
  const alone = new Set(
    fates.filter(({ killedBy }) => killedBy.length === 1).flatMap(({ killedBy }) => killedBy),
  );
  console.log(
    `${renderTable(fates)}\n${alone.size} of ${coreLaws.length} laws kill a mutant that no other kills`,
  );

  expect(coreLaws.map(({ id }) => id).filter((id) => !killers.has(id))).toEqual([]);
  expect(alone.size * 2).toBeGreaterThan(coreLaws.length);
});
