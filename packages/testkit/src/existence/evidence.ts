import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { join } from './join.js';
import { someWorld } from './some-world.js';

export const evidence = defineLaw({
  id: 'existence.evidence',
  statement:
    'A pair is `both` by a live link, or by a key that one user and one never-linked profile alone have: never by elimination or by skeleton.',
  classes: ['link', 'equal-keys', 'key had by several users'],
  input: someWorld,
  holds: (subject: ExistenceSubject, world, cover) => {
    const usersOf = (key: string) => world.users.filter((user) => user.login.key === key).length;
    if (world.users.some(({ login }) => usersOf(login.key) > 1)) cover('key had by several users');
    const rows = join(subject, world);
    const unseenKeys = rows.flatMap((row) =>
      row.presence === 'profile-only' && row.link === 'not-seen' ? [row.profile.link?.login.key] : [],
    );
    for (const row of rows) {
      if (row.presence !== 'both') continue;
      cover(row.evidence);
      const { directory, profile } = row;
      if (row.evidence === 'link') {
        demand(profile.link?.id === directory.id, 'the link is to somebody else');
        demand(profile.link.login.skeleton === directory.login.skeleton, 'the link was to another login');
      } else {
        demand(profile.link === undefined, 'the profile was linked');
        demand(profile.login.key === directory.login.key, 'the keys differ');
        demand(usersOf(directory.login.key) === 1, 'the key is not the user’s alone');
        demand(!unseenKeys.includes(directory.login.key), 'somebody who was not seen may have the key');
      }
    }
  },
});
