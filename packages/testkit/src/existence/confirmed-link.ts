import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { idsOf, join, rowOf } from './join.js';
import { someWorld } from './some-world.js';

const input = someWorld
  .filter(({ users, profiles }) => users.length > 0 && profiles.length > 0)
  .chain((world) =>
    fc.record({
      world: fc.constant(world),
      user: fc.constantFrom(...world.users),
      profile: fc.constantFrom(...world.profiles),
    }),
  );

export const confirmedLink = defineLaw({
  id: 'existence.confirmed-link',
  statement:
    'Two of one ambiguous row, or a directory-only and a profile-only row, can be confirmed: the pair is then `both`, and only the row that it comes from changes.',
  classes: ['out of an ambiguous row', 'out of two rows', 'refused'],
  input,
  holds: (subject: ExistenceSubject, { world, user, profile }, cover) => {
    const before = join(subject, world);
    const [there, here] = [rowOf(before, user.id)!, rowOf(before, profile.id)!];
    const together = there === here && here.presence === 'ambiguous';
    const apart =
      there.presence === 'directory-only' && here.presence === 'profile-only' && here.link !== 'not-seen';
    const link = subject.confirmLink(before, { directory: user.id, profile: profile.id });
    demand(link.isOk() === (together || apart), link.isOk() ? 'it was confirmed' : 'it was refused');
    if (link.isErr()) return cover('refused');
    cover(together ? 'out of an ambiguous row' : 'out of two rows');
    const profiles = world.profiles.map((one) => (one === profile ? { ...one, link: link.value } : one));
    const after = join(subject, { ...world, profiles });
    const pair = rowOf(after, profile.id)!;
    demand(pair.presence === 'both' && pair.directory.id === user.id, 'the pair is not `both`');
    const source = [...idsOf(there), ...idsOf(here)];
    for (const { id } of [...world.users, ...world.profiles]) {
      if (source.includes(id)) continue;
      const [was, is] = [rowOf(before, id)!, rowOf(after, id)!];
      demandEqual(
        { ...is, candidates: idsOf(is) },
        { ...was, candidates: idsOf(was) },
        `the row of ${id} changed`,
      );
    }
  },
});
