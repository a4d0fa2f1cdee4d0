import { describe, expect, it } from 'vitest';
import * as samples from '../../test/samples.js';
import { entriesOf } from '../profile/profile-entry.js';
import type { ProfileId } from '../profile/user-profile.js';
import { candidatesOf } from './candidates-of.js';
import type { BothRow, ExistenceRow } from './existence-row.js';
import { matchGroup } from './match-group.js';
import { matchingOf } from './matching.js';

const gap = { reason: 'count-differs', expected: 2, read: 1 } as const;

/** `X ann`: the user of id X. */
function user(text: string) {
  const [id = '', loginName = ''] = text.split(' ');
  return samples.user(loginName, {}, { id });
}

/** `ann` was never linked; `ann -> X ann` is linked to X, whose login is ann. */
function profile(text: string) {
  const [own = '', link] = text.split(' -> ');
  const linked = link === undefined ? {} : samples.linkedTo(user(link));
  return samples.profile(own, samples.standing(samples.version()), { id: own as ProfileId, ...linked });
}

/** The rows of the group of `ann`, each in a line. */
function match(
  users: readonly string[],
  profiles: readonly string[],
  read: 'complete' | 'incomplete' = 'complete',
) {
  const group = {
    directory: users.map(user),
    entries: profiles
      .map(profile)
      .flatMap(entriesOf)
      .filter(({ login }) => login.skeleton === 'ann'),
  };
  const completeness = read === 'complete' ? { complete: true as const } : { complete: false as const, gap };
  return matchGroup(group, matchingOf(samples.origin, completeness)).map(lineOf);
}

function lineOf(row: ExistenceRow): string {
  const { directory, profiles } = candidatesOf(row);
  const members = [...directory.map(({ id }) => id), ...profiles.map(({ id }) => id)].join(' ');
  switch (row.presence) {
    case 'both':
      return `both ${members}: ${evidenceOf(row)}`;
    case 'directory-only':
      return `directory-only ${members}${row.hindrance === undefined ? '' : `: ${row.hindrance}`}`;
    case 'profile-only':
      return `profile-only ${members}: ${row.evidence}, link ${row.link}`;
    default:
      return `ambiguous ${members}: ${row.reason}`;
  }
}

function evidenceOf({ evidence, differences }: BothRow): string {
  return [evidence, ...differences.map((found) => ('reason' in found ? found.reason : found.field))].join(
    ', ',
  );
}

describe('step 1, live links', () => {
  it('match by id, whatever else shares the login', () => {
    expect(match(['X ann', 'Y Ann'], ['ann -> Y Ann'])).toEqual([
      'directory-only X: login-taken-here',
      'both Y ann: link, login-case',
    ]);
  });

  it('match a profile of quite another login, once that was confirmed', () => {
    expect(match(['X ann'], ['mary -> X ann'])).toEqual(['both X mary: link, login-differs']);
  });

  it('do not match a user whose login looks different: a directory login never changes', () => {
    expect(match(['X ann'], ['ann -> X mary'])).toEqual(['directory-only X: login-taken-here']);
  });
});

describe('step 2, a key whose profile is linked elsewhere', () => {
  it('is taken, be the link alive, gone or not seen', () => {
    expect(match(['X ann'], ['ann -> Y mary'])).toEqual(['directory-only X: login-taken-here']);
    expect(match(['X ann'], ['ann -> Y mary'], 'incomplete')).toEqual(['directory-only X: login-taken-here']);
  });

  it('is taken by a linked look-alike of its own group too', () => {
    expect(match(['X ann', 'Y \uFF41nn'], ['\uFF41nn -> X ann'])).toEqual([
      'both X \uFF41nn: link, login-differs',
      'directory-only Y: login-taken-here',
    ]);
  });

  it('leaves the profile alone too, if its link is gone and was to another key', () => {
    expect(match(['Y \uFF41nn'], ['\uFF41nn -> X ann'])).toEqual([
      'profile-only \uFF41nn: absent, link gone',
      'directory-only Y: login-taken-here',
    ]);
  });
});

describe('step 3, equal keys', () => {
  it('match one user and one profile that was never linked', () => {
    expect(match(['X ann'], ['ann'])).toEqual(['both X ann: equal-keys']);
    expect(match(['X ANN'], ['ann'])).toEqual(['both X ann: equal-keys, login-case']);
  });

  it('match beside a look-alike, which then stays alone', () => {
    expect(match(['X ann', 'Y \uFF41nn'], ['ann'])).toEqual(['both X ann: equal-keys', 'directory-only Y']);
  });

  it('do not match by elimination: a linked user of the key counts', () => {
    expect(match(['X ann', 'Y Ann'], ['ann', 'mary -> X ann'])).toEqual([
      'both X mary: link, login-differs',
      'ambiguous Y ann: equal-keys',
    ]);
  });

  it('do not match while a user of the key, whom a link tells of, was merely not seen', () => {
    expect(match(['Y ann'], ['ann', 'mary -> X ann'], 'incomplete')).toEqual([
      'ambiguous Y ann: equal-keys',
      'profile-only mary: not-seen, link not-seen',
    ]);
    expect(match(['Y ann'], ['ann', 'mary -> X ann'])).toEqual([
      'both Y ann: equal-keys',
      'profile-only mary: absent, link gone',
    ]);
  });
});

describe('step 4, what is left on both sides', () => {
  it('is ambiguous because a key is not one user’s alone', () => {
    expect(match(['X ann', 'Y Ann'], ['ann'])).toEqual(['ambiguous X Y ann: equal-keys']);
  });

  it('is ambiguous because the logins look alike, even one and one', () => {
    expect(match(['X \uFF41nn'], ['ann'])).toEqual(['ambiguous X ann: equal-skeletons']);
    expect(match(['X an\u200Dn'], ['ann'])).toEqual(['ambiguous X ann: equal-skeletons']);
  });

  it('is ambiguous because the linked user is gone and the login exists under another id', () => {
    expect(match(['Y ann'], ['ann -> X ann'])).toEqual(['ambiguous Y ann: replaced']);
    expect(match(['Y ann'], ['mary -> X ann'])).toEqual(['ambiguous Y mary: replaced']);
  });

  it('names the first reason of several', () => {
    expect(match(['Y ann', 'Z Ann'], ['ann', 'mary -> X ann'])).toEqual(['ambiguous Y Z ann mary: replaced']);
    expect(match(['Y ann', 'Z Ann'], ['ann', '\uFF41nn'])).toEqual([
      'ambiguous Y Z ann \uFF41nn: equal-keys',
    ]);
  });

  it('holds no profile whose link was merely not seen', () => {
    expect(match(['Y ann'], ['ann -> X ann'], 'incomplete')).toEqual([
      'directory-only Y: login-taken-here',
      'profile-only ann: not-seen, link not-seen',
    ]);
  });
});

describe('step 5, what is left on one side', () => {
  it('stays alone', () => {
    expect(match(['X ann', 'Y \uFF41nn'], [])).toEqual(['directory-only X', 'directory-only Y']);
    expect(match([], ['ann', '\uFF41nn'])).toEqual([
      'profile-only ann: absent, link none',
      'profile-only \uFF41nn: absent, link none',
    ]);
  });

  it('is ambiguous where it shares a key', () => {
    expect(match(['X ann', 'Y Ann', 'Z \uFF41nn'], [])).toEqual([
      'ambiguous X Y: same-key-twins',
      'directory-only Z',
    ]);
  });

  it('is ambiguous among profiles too, should a store break its promise of unique keys', () => {
    expect(match([], ['ann', 'Ann', '\uFF41nn'])).toEqual([
      'ambiguous Ann ann: same-key-twins',
      'profile-only \uFF41nn: absent, link none',
    ]);
  });

  it('proves no absence after an incomplete read', () => {
    expect(match([], ['ann'], 'incomplete')).toEqual(['profile-only ann: not-seen, link none']);
  });
});
