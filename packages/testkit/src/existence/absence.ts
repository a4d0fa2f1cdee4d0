import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { join } from './join.js';
import { someWorld } from './some-world.js';

export const absence = defineLaw({
  id: 'existence.absence',
  statement:
    'Only a complete read proves that somebody is absent, that a link is gone or that a user was replaced.',
  classes: ['absent', 'not-seen', 'gone', 'replaced'],
  input: someWorld,
  holds: (subject: ExistenceSubject, world, cover) => {
    const { complete } = world.completeness;
    for (const row of join(subject, world)) {
      if (row.presence === 'ambiguous' && row.reason === 'replaced') {
        cover('replaced');
        demand(complete, 'somebody was replaced, as far as an incomplete read told');
      }
      if (row.presence !== 'profile-only') continue;
      cover(row.evidence);
      if (row.link === 'gone') cover('gone');
      demand((row.evidence === 'absent') === complete, `${row.profile.id} is ${row.evidence}`);
      const link = row.profile.link === undefined ? 'none' : complete ? 'gone' : 'not-seen';
      demand(row.link === link, `the link of ${row.profile.id} is ${row.link}`);
    }
  },
});
