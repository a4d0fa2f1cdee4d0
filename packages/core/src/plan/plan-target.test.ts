import { describe, expect, it } from 'vitest';
import { linkedTo, origin, profile, standing, user, version } from '../../test/samples.js';
import {
  ambiguousRow,
  bothRow,
  directoryOnlyRow,
  loginTakenRow,
  profileOnlyRow,
} from '../existence/make-row.js';
import type { ExistenceRow } from '../existence/existence-row.js';
import { matchingOf } from '../existence/matching.js';
import { looseLogin } from '../login/login.js';
import type { ProfileId } from '../profile/user-profile.js';
import {
  compareContent,
  inLoginOrder,
  loginOfTarget,
  subjectOf,
  targetOfProfile,
  targetOfRow,
  type PlanTarget,
} from './plan-target.js';

const gap = { reason: 'count-differs', expected: 2, read: 1 } as const;
const complete = matchingOf(origin, { complete: true });
const incomplete = matchingOf(origin, { complete: false, gap });
const there = user('Ann');
const ann = profile('ann', standing(version()));
const linked = { ...ann, ...linkedTo(there) };

const absent = { kind: 'profile', profile: ann, directory: { presence: 'absent' } } as const;
const only = { kind: 'directory-only', user: there, hindrance: 'none' } as const;
const unclear = { kind: 'ambiguous', login: there.login, reason: 'equal-keys' } as const;
const unknown = { kind: 'unknown', loginName: ' Eve' } as const;

describe('a target', () => {
  it.each<[ExistenceRow, PlanTarget]>([
    [
      bothRow(there, ann, 'equal-keys', complete),
      { kind: 'profile', profile: ann, directory: { presence: 'present', user: there } },
    ],
    [profileOnlyRow(ann, complete), absent],
    [profileOnlyRow(ann, incomplete), { kind: 'profile', profile: ann, directory: { presence: 'not-seen' } }],
    [directoryOnlyRow(there, complete), only],
    [loginTakenRow(there, complete), { ...only, hindrance: 'login-taken-here' }],
    [ambiguousRow('equal-keys', { directory: [there], profiles: [linked] }, complete), unclear],
  ])('of a row is who stands in it: %#', (row, target) => {
    expect(targetOfRow(row)).toEqual(target);
  });

  it('of a profile says nothing of the directory', () => {
    expect(targetOfProfile(ann)).toEqual({
      kind: 'profile',
      profile: ann,
      directory: { presence: 'not-looked' },
    });
  });

  it.each<[PlanTarget, object, ReturnType<typeof loginOfTarget>]>([
    [absent, { loginName: 'ann', profileId: 'p-ann' }, ann.login],
    [
      { ...absent, directory: { presence: 'present', user: user('Ann', {}, { id: 'd-2' }) } },
      { loginName: 'ann', profileId: 'p-ann', directoryId: 'd-2' },
      ann.login,
    ],
    [
      { ...absent, profile: linked },
      { loginName: 'ann', profileId: 'p-ann', directoryId: 'd-Ann' },
      ann.login,
    ],
    [only, { loginName: 'Ann', directoryId: 'd-Ann' }, there.login],
    [unclear, { loginName: 'Ann' }, there.login],
    [unknown, { loginName: ' Eve' }, looseLogin(' Eve')],
  ])('names its user by login and known ids: %#', (target, subject, login) => {
    expect(subjectOf(target)).toEqual(subject);
    expect(loginOfTarget(target)).toEqual(login);
  });
});

describe('targets', () => {
  it('stand in the order of logins, then ids, then contents', () => {
    const here = (login: string, id: string) =>
      targetOfProfile(profile(login, standing(version()), { id: id as ProfileId }));
    const bo = { kind: 'unknown', loginName: 'bo' } as const;
    const clear = { kind: 'ambiguous', login: there.login, reason: 'equal-skeletons' } as const;
    const [one, two] = [here('ann', '1'), here('Ann', '2')];
    const three = { ...only, user: user('Ann', {}, { id: '3' }) };
    const inOrder = [unclear, clear, one, two, three, bo];
    expect(inLoginOrder(inOrder.toReversed())).toEqual(inOrder);
    expect(inLoginOrder([two, bo, clear, three, unclear, one])).toEqual(inOrder);
  });

  it('are each user once: the newest read of a profile, and the profile for its directory user', () => {
    const older = { ...absent, profile: linked } as const;
    const newer = targetOfProfile({ ...profile('anna', standing(version())), id: ann.id, version: 9 });
    const newest = { ...newer, directory: { presence: 'present', user: there } } as PlanTarget;
    const two = { ...only, user: user('Bo') };
    const takenTwo = { ...two, hindrance: 'login-taken-here' } as const;
    for (const targets of [
      [older, newer, newest, only, two, takenTwo],
      [takenTwo, only, newest, two, older, newest, newer],
    ]) {
      expect(inLoginOrder(targets)).toEqual([newest, takenTwo]);
      expect(inLoginOrder(targets.toReversed())).toEqual([newest, takenTwo]);
    }
    expect(inLoginOrder([older, only])).toEqual([older]);
    expect(inLoginOrder([absent, only])).toEqual([only, absent]);
  });

  it('of equal content have no order', () => {
    expect([compareContent({ a: 1, b: 2 }, { b: 2, a: 1 }), compareContent(unclear, unclear)]).toEqual([
      0, 0,
    ]);
    expect(Math.sign(compareContent({ a: 1 }, { a: 2 }))).toBe(-1);
    expect(Math.sign(compareContent({ a: 2 }, { a: 1 }))).toBe(1);
  });
});
