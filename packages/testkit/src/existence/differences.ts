import { directoryFieldNames, identityFieldNames, type DirectoryFields, type Login } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { join } from './join.js';
import { someWorld } from './some-world.js';
import { canonicalText } from './canonical-text.js';

export const differences = defineLaw({
  id: 'existence.differences',
  statement:
    'The differences of a pair are its logins, where they are spelled differently, and the fields that were read on both sides and do not mean the same.',
  classes: ['login-case', 'login-differs', 'differs', 'spelled differently', 'unread here', 'unread there'],
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
      const logins = loginReason(directory.login, profile.login);
      if (logins !== undefined) cover(logins);
      const told = row.differences.map((one) => (one.field === 'login' ? one.reason : one.field));
      demandEqual(
        told,
        [...(logins === undefined ? [] : [logins]), ...expected],
        `other fields of ${profile.id} differ`,
      );
    }
  },
});

/** Other keys are other logins; of one key only what composition and white space around do not make is a difference. */
function loginReason(a: Login, b: Login): 'login-case' | 'login-differs' | undefined {
  if (a.key !== b.key) return 'login-differs';
  return a.name.trim().normalize('NFC') === b.name.trim().normalize('NFC') ? undefined : 'login-case';
}
