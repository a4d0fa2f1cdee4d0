import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { join, membersOf, rowOf } from './join.js';
import { someWorld } from './some-world.js';

export const loginTaken = defineLaw({
  id: 'existence.login-taken',
  statement:
    'A directory user has `login-taken-here` exactly where the profile of its key is linked elsewhere, and the user cannot be the replacement of one who is gone.',
  classes: ['taken', 'replacement', 'owner not seen'],
  input: someWorld,
  holds: (subject: ExistenceSubject, world, cover) => {
    const rows = join(subject, world);
    for (const row of rows.filter(({ presence }) => presence !== 'both')) {
      for (const user of membersOf(row).users) {
        const owner = world.profiles.find(
          ({ login, link }) => link !== undefined && login.key === user.login.key,
        );
        const wasLinkedByKey = owner?.link?.login.key === user.login.key;
        const ownerIsAlive = owner !== undefined && rowOf(rows, owner.id)?.presence === 'both';
        const replaces = wasLinkedByKey && world.completeness.complete && !ownerIsAlive;
        const taken = owner !== undefined && !replaces;
        if (taken) cover('taken');
        if (replaces) cover('replacement');
        if (taken && !ownerIsAlive && !world.completeness.complete) cover('owner not seen');
        const isTold = row.presence === 'directory-only' && row.hindrance === 'login-taken-here';
        demand(isTold === taken, taken ? `${user.id} is not told to be taken` : `${user.id} is not taken`);
      }
    }
  },
});
