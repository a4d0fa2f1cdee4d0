import { missedClasses, openPure } from '@rollcall/testkit';
import { enrol } from '@rollcall/testkit/vitest';
import { expect, test } from 'vitest';
import { coreLaws } from '../src/core/core-laws.js';
import { coreSubject } from '../src/core/core-subject.js';

const { results } = enrol('core', {}, openPure(coreSubject), coreLaws);

test('the laws met every class of input that they speak of', () => {
  const missed = [...results].flatMap(([id, result]) =>
    missedClasses(result).map((name) => `${id}: ${name}`),
  );
  const rare = [...results].flatMap(([id, { coverage }]) =>
    [...coverage].map(([name, hits]) => `${String(hits).padStart(4)} ${id}: ${name}`),
  );
  console.log(rare.toSorted().slice(0, 12).join('\n'));

  expect(results.size).toBe(coreLaws.length);
  expect(missed).toEqual([]);
});
