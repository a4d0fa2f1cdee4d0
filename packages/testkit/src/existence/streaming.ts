import type { ExistenceRow } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { join } from './join.js';
import { pagesOf } from './pages.js';
import { someWorld, worldOrigin } from './some-world.js';

const size = fc.integer({ min: 1, max: 6 });

export const streaming = defineLaw({
  id: 'existence.streaming',
  statement:
    'The streaming join of sorted pages gives the rows of the join in memory, in order, at any page size.',
  classes: ['several pages'],
  input: fc.record({ world: someWorld, directorySize: size, profilesSize: size }),
  holds: async (subject: ExistenceSubject, { world, directorySize, profilesSize }, cover) => {
    const { users, profiles, completeness } = world;
    const entries = profiles.flatMap(subject.entriesOf).toSorted(subject.compareEntries);
    if (users.length > directorySize && entries.length > profilesSize) cover('several pages');
    const joined = subject.joinSortedPages({
      origin: worldOrigin,
      completeness,
      directory: pagesOf(subject.sortDirectoryUsers(users), directorySize),
      profiles: pagesOf(entries, profilesSize),
    });
    const rows: ExistenceRow[] = [];
    for await (const page of joined) {
      demand(page.isOk(), 'the join ended in an error');
      rows.push(...page.value);
    }
    demandEqual(rows, subject.sortRows(join(subject, world)), 'the rows are others');
  },
});
