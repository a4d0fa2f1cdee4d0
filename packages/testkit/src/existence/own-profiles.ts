import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { join } from './join.js';
import { complete, profileOf, someUsers } from './some-world.js';

const input = fc.record({
  users: someUsers.map((users) => {
    const keys = new Set<string>();
    return users.filter(({ login: { key } }) => !keys.has(key) && keys.add(key));
  }),
  linked: fc.boolean(),
});

export const ownProfiles = defineLaw({
  id: 'existence.own-profiles',
  statement:
    'A directory with unique keys and the profiles made from it are all `both`, without differences.',
  classes: ['linked', 'never linked', 'look-alikes'],
  input,
  holds: (subject: ExistenceSubject, { users, linked }, cover) => {
    if (users.length > 0) cover(linked ? 'linked' : 'never linked');
    if (new Set(users.map(({ login }) => login.skeleton)).size < users.length) cover('look-alikes');
    const profiles = users.map((user, index) => {
      const link = linked ? { id: user.id, login: user.login } : undefined;
      return profileOf(`p${index}`, user.login, user.fields, user.unread, link);
    });
    for (const row of join(subject, { users, profiles, completeness: complete })) {
      demand(row.presence === 'both', `there is a row that is ${row.presence}`);
      demandEqual(row.differences, [], `${row.profile.id} differs from what it was made of`);
    }
  },
});
