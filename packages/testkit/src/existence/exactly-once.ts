import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import { classesOfRow, rowClasses } from './class-of-row.js';
import type { ExistenceSubject } from './existence-subject.js';
import { idsOf, join } from './join.js';
import { someWorld } from './some-world.js';

export const exactlyOnce = defineLaw({
  id: 'existence.exactly-once',
  statement: 'Every directory user and every profile is in exactly one row.',
  classes: rowClasses,
  input: someWorld,
  holds: (subject: ExistenceSubject, world, cover) => {
    const rows = join(subject, world);
    for (const one of rows.flatMap(classesOfRow)) cover(one);
    const everybody = [...world.users, ...world.profiles].map(({ id }): string => id);
    demandEqual(rows.flatMap(idsOf).toSorted(), everybody.toSorted(), 'somebody is missing, or there twice');
  },
});
