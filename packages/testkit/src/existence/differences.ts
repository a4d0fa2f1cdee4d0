import { directoryFieldNames, identityFieldNames, type DirectoryFields } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { join } from './join.js';
import { someWorld } from './some-world.js';
import { canonicalText } from './canonical-text.js';

export const differences = defineLaw({
  id: 'existence.differences',
  statement:
    'The differences of a pair are the fields that were read on both sides and do not mean the same.',
  classes: ['differs', 'spelled differently', 'unread here', 'unread there'],
  input: someWorld,
  holds: (subject: ExistenceSubject, world, cover) => {
    for (const row of join(subject, world)) {
      if (row.presence !== 'both') continue;
      const { directory, profile } = row;
      const expected = directoryFieldNames.filter((field) => {
        const isUnreadThere = directory.unread.includes(field);
        if (isUnreadThere) cover('unread there');
        const isIdentity = identityFieldNames.some((name) => name === field);
        const isUnreadHere = !isIdentity && profile.mirror!.unread.includes(field);
        if (isUnreadHere) cover('unread here');
        if (isUnreadThere || isUnreadHere) return false;
        const here: DirectoryFields = isIdentity ? profile.identity : profile.mirror!.fields;
        const [a, b] = [canonicalText(field, here), canonicalText(field, directory.fields)];
        if (a === b && JSON.stringify(here[field]) !== JSON.stringify(directory.fields[field]))
          cover('spelled differently');
        if (a !== b) cover('differs');
        return a !== b;
      });
      const told = row.differences.map(({ field }) => field).filter((field) => field !== 'login');
      demandEqual(told, expected, `other fields of ${profile.id} differ`);
    }
  },
});
