import { integratedRunLaws, missedClasses } from '@rollcall/testkit';
import { expect, test } from 'vitest';
import { openIntegrated } from '../src/core/integrated-subject.js';
import { integratedMutants } from '../src/core/integrated-mutants.js';
const laws = integratedRunLaws.filter(({ id }) => ['integrated.authorized', 'integrated.rules'].includes(id));
const mutants = integratedMutants.filter(({ id }) => /authorized|rules/.test(id));
test.each(laws)('$id', { timeout: 300_000 }, async (law) => {
  const result = await law.check(openIntegrated, { cases: 200, seed: 1 });
  console.log('LAW', law.id, [...result.coverage].map(([k, v]) => `${k}:${v}`).join(', '), missedClasses(result));
  expect(result.failure).toBeUndefined();
});
test.each(mutants)('$id', { timeout: 300_000 }, async (mutant) => {
  const killers: string[] = [];
  for (const law of laws) {
    const { failure } = await law.check(mutant.open, { cases: 150, seed: 1, shrinking: 'off' });
    if (failure !== undefined) killers.push(law.id);
  }
  console.log('MUT', mutant.id, killers.join());
  expect(killers).toEqual(expect.arrayContaining([...mutant.expectedToBeKilledBy]));
});
