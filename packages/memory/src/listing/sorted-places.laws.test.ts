import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { compareSortKeys, type Place } from './place.js';
import { sortedPlaces } from './sorted-places.js';

const texts = fc.constantFrom('', 'a', 'aa', 'b', '\ue000', '\u{10000}');
const sortKeys = fc.tuple(texts, texts);
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('add' as const), sortKey: sortKeys }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat(50) }),
    fc.record({ kind: fc.constant('read' as const), after: fc.option(sortKeys, { nil: undefined }) }),
  ),
  { maxLength: 60 },
);

test.prop([steps])('reads what a plain sorted list would read, whatever came before', (all) => {
  const sorted = sortedPlaces<Place>();
  let model: Place[] = [];
  for (const [index, step] of all.entries()) {
    if (step.kind === 'add') {
      const place = { sortKey: [...step.sortKey, String(index)], id: String(index) };
      model.push(place);
      sorted.add(place);
    } else if (step.kind === 'remove') {
      const place = model[step.at];
      if (place === undefined) continue;
      model = model.filter((other) => other !== place);
      sorted.remove(place);
    } else {
      const expected = model
        .filter(({ sortKey }) => step.after === undefined || compareSortKeys(sortKey, step.after) > 0)
        .sort((a, b) => compareSortKeys(a.sortKey, b.sortKey));
      expect([...sorted.after(step.after)]).toEqual(expected);
    }
  }
});
