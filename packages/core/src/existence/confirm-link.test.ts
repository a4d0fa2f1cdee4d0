import { describe, expect, it } from 'vitest';
import * as samples from '../../test/samples.js';
import type { DirectoryUser, DirectoryUserId } from '../directory/directory-user.js';
import type { ProfileId, UserProfile } from '../profile/user-profile.js';
import { confirmLink } from './confirm-link.js';
import { existence } from './existence.js';

const complete = { complete: true } as const;
const incomplete = { complete: false, gap: { reason: 'unreadable-users', count: 1 } } as const;

function user(id: string, loginName: string): DirectoryUser {
  return samples.user(loginName, {}, { id });
}

function profile(name: string, linked?: DirectoryUser): UserProfile {
  const link = linked === undefined ? {} : samples.linkedTo(linked);
  return samples.profile(name, samples.standing(samples.version()), { id: name as ProfileId, ...link });
}

function confirm(
  users: readonly DirectoryUser[],
  profiles: readonly UserProfile[],
  pair: readonly [string, string],
  completeness: typeof complete | typeof incomplete = complete,
) {
  const view = existence({ origin: samples.origin, directory: { users, completeness }, profiles });
  return confirmLink(view.rows, { directory: pair[0] as DirectoryUserId, profile: pair[1] as ProfileId });
}

describe('confirmLink', () => {
  it('takes two candidates of one ambiguous row', () => {
    const link = confirm([user('X', 'ann'), user('Y', 'Ann')], [profile('ann')], ['Y', 'ann']);
    expect(link._unsafeUnwrap()).toMatchObject({ id: 'Y', login: { name: 'Ann' } });
  });

  it('takes a user without profile with a profile without user', () => {
    const link = confirm([user('X', 'a.smith')], [profile('ann')], ['X', 'ann']);
    expect(link._unsafeUnwrap()).toMatchObject({ id: 'X', login: { name: 'a.smith' } });
  });

  it('takes a profile whose link is gone', () => {
    const link = confirm([user('Y', 'ann')], [profile('ann', user('X', 'ann'))], ['Y', 'ann']);
    expect(link._unsafeUnwrap()).toMatchObject({ id: 'Y' });
  });

  it('says who is not in the view', () => {
    expect(confirm([], [profile('ann')], ['X', 'ann'])._unsafeUnwrapErr()).toEqual({
      code: 'not-in-view',
      side: 'directory',
    });
    expect(confirm([user('X', 'ann')], [], ['X', 'ann'])._unsafeUnwrapErr()).toEqual({
      code: 'not-in-view',
      side: 'profile',
    });
  });

  it('refuses those who have been matched, and twins, whom promoting one settles', () => {
    const matched = confirm([user('X', 'ann'), user('Y', 'bob')], [profile('ann')], ['Y', 'ann']);
    expect(matched._unsafeUnwrapErr()).toEqual({
      code: 'not-confirmable',
      directory: 'directory-only',
      profile: 'both',
    });
    const twins = confirm([user('X', 'ann'), user('Y', 'Ann')], [profile('mary')], ['X', 'mary']);
    expect(twins._unsafeUnwrapErr()).toEqual({
      code: 'not-confirmable',
      directory: 'ambiguous',
      profile: 'profile-only',
    });
    const pair = confirm([user('X', 'ann')], [profile('ann')], ['X', 'ann']);
    expect(pair._unsafeUnwrapErr()).toEqual({ code: 'not-confirmable', directory: 'both', profile: 'both' });
  });

  it('refuses candidates of two ambiguous rows', () => {
    const users = [user('X', 'ann'), user('Y', 'Ann'), user('V', 'bob'), user('W', 'Bob')];
    const pair = confirm(users, [profile('ann'), profile('bob')], ['X', 'bob']);
    expect(pair._unsafeUnwrapErr()).toEqual({
      code: 'not-confirmable',
      directory: 'ambiguous',
      profile: 'ambiguous',
    });
  });

  // Without this, ann and Y, which the pair has nothing to do with, would turn from `ambiguous` into `both`.
  it('refuses a profile whose linked user was merely not seen', () => {
    const profiles = [profile('mary', user('X', 'ann')), profile('ann')];
    const pair = confirm([user('Y', 'ann'), user('Z', 'zoe')], profiles, ['Z', 'mary'], incomplete);
    expect(pair._unsafeUnwrapErr()).toEqual({ code: 'link-may-be-alive' });
  });
});
