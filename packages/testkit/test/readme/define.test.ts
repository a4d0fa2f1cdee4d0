import { expect, test } from 'vitest';
// #region example
import { defineLaw, demand, openPure } from '@rollcall/testkit';
import * as fc from 'fast-check';

const sorted = defineLaw({
  id: 'sort.ascending',
  statement: 'No member of a sorted list is greater than the next.',
  classes: ['repeats'],
  input: fc.array(fc.nat(9)),
  holds: ({ sort }: { readonly sort: (list: readonly number[]) => readonly number[] }, list, cover) => {
    if (new Set(list).size < list.length) cover('repeats');
    const result = sort(list);
    demand(
      result.every((one, index) => index === 0 || result[index - 1]! <= one),
      'two are the wrong way round',
    );
  },
});

const result = await sorted.check(openPure({ sort: (list) => list.toSorted((a, b) => a - b) }), {
  cases: 200,
  seed: 1,
});
console.log(result.failure, result.coverage.get('repeats'));
// #endregion

test('the law holds and has met its class', () => {
  expect(result.failure).toBeUndefined();
  expect(result.coverage.get('repeats')).toBeGreaterThan(0);
});
