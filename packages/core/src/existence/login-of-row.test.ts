import { describe, expect, it } from 'vitest';
import { linkedTo, origin, profile, standing, user, version } from '../../test/samples.js';
import { candidatesOf } from './candidates-of.js';
import { compareRows, placeOfRow, sortRows } from './compare-rows.js';
import type { Candidates } from './existence-row.js';
import { firstLogin, loginNameOf } from './login-of-row.js';
import { ambiguousRow, bothRow, directoryOnlyRow, loginTakenRow, profileOnlyRow } from './make-row.js';
import { matchingOf } from './matching.js';

const matching = matchingOf(origin, { complete: true });
const there = user('Ann');
const here = profile('ann', standing(version()));
const linked = profile('mary', standing(version()), linkedTo(there));
const rows = {
  both: bothRow(there, here, 'equal-keys', matching),
  directoryOnly: directoryOnlyRow(there, matching),
  profileOnly: profileOnlyRow(linked, matching),
  ambiguous: ambiguousRow('equal-keys', { directory: [there], profiles: [linked] }, matching),
  ofProfiles: ambiguousRow('same-key-twins', { directory: [], profiles: [linked, here] }, matching),
};

describe('a row', () => {
  it.each([
    ['both', 'Ann'],
    ['directoryOnly', 'Ann'],
    ['profileOnly', 'mary'],
    ['ambiguous', 'Ann'],
    ['ofProfiles', 'mary'],
  ] as const)('is known by the directory’s login, else by the profile’s own: %s', (row, name) => {
    expect(loginNameOf(rows[row])).toBe(name);
  });

  it.each<[keyof typeof rows, Candidates]>([
    ['both', { directory: [there], profiles: [here] }],
    ['directoryOnly', { directory: [there], profiles: [] }],
    ['profileOnly', { directory: [], profiles: [linked] }],
    ['ambiguous', { directory: [there], profiles: [linked] }],
    ['ofProfiles', { directory: [], profiles: [linked, here] }],
  ])('holds everybody by side: %s', (row, candidates) => {
    expect(candidatesOf(rows[row])).toEqual(candidates);
  });

  it.each([
    ['both', there, 0],
    ['directoryOnly', there, 0],
    ['ambiguous', there, 0],
    ['profileOnly', linked, 1],
    ['ofProfiles', linked, 1],
  ] as const)(
    'stands where its first candidate does, a linked profile under its link: %s',
    (row, of, side) => {
      expect(placeOfRow(rows[row])).toEqual({ login: there.login, id: of.id, side });
    },
  );

  it('of nobody is nobody’s doing', () => {
    expect(() => firstLogin({ directory: [], profiles: [] })).toThrow(
      new TypeError('An ambiguous row has candidates.'),
    );
  });
});

describe('rows', () => {
  it('stand by login, then by id, then the directory’s first', () => {
    const bo = directoryOnlyRow(user('bo'), matching);
    const [one, two] = ['1', '2'].map((id) => directoryOnlyRow(user('Ann', {}, { id }), matching));
    const twin = profileOnlyRow({ ...here, id: '1' as typeof here.id }, matching);
    expect(sortRows([bo, two!, twin, one!])).toEqual([one, twin, two, bo]);
    expect(compareRows(one!, one!)).toBe(0);
  });

  it('of one side are made as the read allows', () => {
    const gap = { reason: 'count-differs', expected: 2, read: 1 } as const;
    const incomplete = matchingOf(origin, { complete: false, gap });
    const made = [here, linked].flatMap((each) => [
      profileOnlyRow(each, matching),
      profileOnlyRow(each, incomplete),
    ]);
    expect(made.map(({ evidence, link }) => [evidence, link])).toEqual([
      ['absent', 'none'],
      ['not-seen', 'none'],
      ['absent', 'gone'],
      ['not-seen', 'not-seen'],
    ]);
    expect(loginTakenRow(there, matching)).toEqual({
      presence: 'directory-only',
      origin,
      directory: there,
      hindrance: 'login-taken-here',
    });
  });
});
