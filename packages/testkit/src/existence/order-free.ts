import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { join } from './join.js';
import { someWorld } from './some-world.js';

const input = someWorld.chain((world) =>
  fc.record({
    world: fc.constant(world),
    users: fc.shuffledSubarray([...world.users], { minLength: world.users.length }),
    profiles: fc.shuffledSubarray([...world.profiles], { minLength: world.profiles.length }),
  }),
);

export const orderFree = defineLaw({
  id: 'existence.order-free',
  statement: 'The rows do not depend on the order in which users and profiles are told.',
  classes: ['shuffled'],
  input,
  holds: (subject: ExistenceSubject, { world, users, profiles }, cover) => {
    if (users.some((user, index) => user !== world.users[index])) cover('shuffled');
    const rows = subject.sortRows(join(subject, { ...world, users, profiles }));
    demandEqual(rows, subject.sortRows(join(subject, world)), 'the rows are others');
  },
});
