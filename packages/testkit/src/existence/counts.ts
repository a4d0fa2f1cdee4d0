import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { someWorld, worldOrigin } from './some-world.js';

export const counts = defineLaw({
  id: 'existence.counts',
  statement: 'A view counts its rows by presence; an ambiguous row is one, however many candidates it has.',
  classes: ['both', 'directory-only', 'profile-only', 'ambiguous'],
  input: someWorld,
  holds: ({ existence }: ExistenceSubject, { users, profiles, completeness }, cover) => {
    const view = existence({ origin: worldOrigin, directory: { users, completeness }, profiles });
    const counted = { both: 0, 'directory-only': 0, 'profile-only': 0, ambiguous: 0 };
    for (const { presence } of view.rows) {
      cover(presence);
      counted[presence] += 1;
    }
    demandEqual(view.counts, counted, 'other numbers are told');
  },
});
