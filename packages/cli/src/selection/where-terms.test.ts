import { expect, it } from 'vitest';
import { hierarchyPath } from './hierarchy-path.js';
import { parseWhere } from './where-terms.js';

it('reads pairs with commas between them, and commas in values', () => {
  const terms = parseWhere(['mode=unison, name=Doe, Jane,overridden=yes', 'template=a=b'])._unsafeUnwrap();
  expect([...terms]).toEqual([
    ['mode', 'unison'],
    ['name', 'Doe, Jane'],
    ['overridden', 'yes'],
    ['template', 'a=b'],
  ]);
});

it.each(['__proto__=x', 'colour=red', '', 'modes', 'constructor=1'])(
  'names the keys it knows: %s',
  (text) => {
    expect(parseWhere([text])._unsafeUnwrapErr()).toMatchObject({
      code: 'unknown-where-key',
      known: expect.arrayContaining(['hierarchy']),
    });
  },
);

it('splits paths at slashes that are not escaped', () => {
  expect(hierarchyPath('Europe')).toBe('Europe');
  expect(hierarchyPath('Europe / Support\\/Sales')).toEqual(['Europe', 'Support/Sales']);
});
