import { openPure } from '@rollcall/testkit';
import { enrol } from '@rollcall/testkit/vitest';
import { expect, test } from 'vitest';
import { coreLaws } from '../src/core/core-laws.js';
import { coreSubject } from '../src/core/core-subject.js';

const { results } = enrol('core', {}, openPure(coreSubject), coreLaws);

test('every law was checked; the rarest classes of input', () => {
  const rare = [...results].flatMap(([id, { coverage }]) =>
    [...coverage].map(([name, hits]) => `${String(hits).padStart(4)} ${id}: ${name}`),
  );
  console.log(rare.toSorted().slice(0, 12).join('\n'));

  expect(results.size).toBe(coreLaws.length);
});
