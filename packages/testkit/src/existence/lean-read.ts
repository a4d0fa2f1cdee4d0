import type { DirectoryFieldName, ExistenceRow } from '@rollcall/core';
import * as fc from 'fast-check';
import { userOf } from '../directory/some-directory-user.js';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { idsOf, join } from './join.js';
import { someWorld } from './some-world.js';

const leftOut: readonly DirectoryFieldName[] = [
  'email',
  'firstName',
  'lastName',
  'routingProfileId',
  'securityProfileIds',
  'tags',
];

/** Each user with all fields read, and as a listing tells it, which leaves some out. */
const input = fc
  .record({
    world: someWorld,
    unread: fc.array(fc.subarray([...leftOut], { minLength: 1 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ world, unread }) => {
    const told = (fields: (index: number) => readonly DirectoryFieldName[]) => ({
      ...world,
      users: world.users.map((user, index) => userOf(user.id, user.login, user.fields, fields(index))),
    });
    return { full: told(() => []), lean: told((index) => unread[index]!) };
  });

export const leanRead = defineLaw({
  id: 'existence.lean-read',
  statement:
    'A listing that leaves fields out gives the rows of a full read, with those of its differences that are on fields it tells.',
  classes: ['same difference', 'difference left out', 'login differs'],
  input,
  holds: (subject: ExistenceSubject, { full, lean }, cover) => {
    const fromLean = subject.sortRows(join(subject, lean));
    const fromFull = subject.sortRows(join(subject, full));
    const expected = fromFull.map((row) => {
      if (row.presence !== 'both') return outline(row, []);
      const { unread } = lean.users.find(({ id }) => id === row.directory.id)!;
      const differences = row.differences.filter(({ field }) => !unread.some((name) => name === field));
      if (row.differences.some(({ field }) => field === 'login')) cover('login differs');
      if (differences.some(({ field }) => field !== 'login')) cover('same difference');
      if (differences.length < row.differences.length) cover('difference left out');
      return outline(row, differences);
    });
    const told = fromLean.map((row) => outline(row, row.presence === 'both' ? row.differences : []));
    demandEqual(told, expected, 'the rows are others');
  },
});

/** A row without what was read of its users. */
function outline(row: ExistenceRow, differences: readonly object[]): readonly unknown[] {
  const why = row.presence === 'both' ? row.evidence : row.presence === 'ambiguous' ? row.reason : '';
  return [row.presence, why, idsOf(row), differences];
}
