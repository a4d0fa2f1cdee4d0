import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { pagesOf } from './pages.js';
import { someWorld, worldOrigin } from './some-world.js';

const input = fc.record({
  world: someWorld,
  side: fc.constantFrom('directory' as const, 'profiles' as const),
  size: fc.integer({ min: 1, max: 4 }),
  at: fc.nat(8),
});

export const disorder = defineLaw({
  id: 'existence.disorder',
  statement:
    'A side that is not in strictly ascending order – unsorted, or telling somebody twice – ends the streaming join in an error that says where.',
  classes: ['swapped', 'told twice'],
  input,
  holds: async (subject: ExistenceSubject, { world, side, size, at }, cover) => {
    const users = subject.sortDirectoryUsers(world.users);
    const entries = world.profiles.flatMap(subject.entriesOf).toSorted(subject.compareEntries);
    const count = side === 'directory' ? users.length : entries.length;
    if (count === 0) return;
    cover(count === 1 ? 'told twice' : 'swapped');
    const [there, here] =
      side === 'directory' ? [disordered(users, at), entries] : [users, disordered(entries, at)];
    const joined = subject.joinSortedPages({
      origin: worldOrigin,
      completeness: world.completeness,
      directory: pagesOf(there, size),
      profiles: pagesOf(here, size),
    });
    let error: object | undefined;
    for await (const page of joined) error = page.isErr() ? page.error : undefined;
    const position = count === 1 ? 1 : (at % (count - 1)) + 1;
    demandEqual(error, { code: 'disordered-input', side, position }, 'the disorder was not found');
  },
});

/** Two neighbours changed about; a single item is told twice. */
function disordered<Item>(items: readonly Item[], at: number): readonly Item[] {
  if (items.length === 1) return [...items, ...items];
  const index = at % (items.length - 1);
  return [...items.slice(0, index), items[index + 1]!, items[index]!, ...items.slice(index + 2)];
}
