import { describe, expect, it } from 'vitest';
import { catalog, linkedTo, profile, standing, user, version } from '../../test/samples.js';
import { clear, set } from '../intent/intent.js';
import { changeProfile, type ProfileChanges } from './change-profile.js';
import { parseIdentity } from './parse-identity.js';
import type { Configuration, UserProfile } from './user-profile.js';

const template = version({ mode: 'busy', values: { volume: 5 }, initialValues: { nickname: 'Al' } });
const ann = profile('ann', standing(template), { identity: { firstName: 'Ann ', email: 'not an address' } });
const change = (changes: ProfileChanges, of: UserProfile = ann) =>
  changeProfile(catalog, of, template, changes);
const configured = (changes: ProfileChanges, given: Partial<Configuration> = {}) =>
  change(changes, { ...ann, configuration: standing(template, given) })._unsafeUnwrap().configuration;

describe('a change of a profile', () => {
  it('leaves alone what it does not name, also what it would not take itself', () => {
    expect(change({})._unsafeUnwrap()).toEqual(ann);
    expect(change({ identity: { lastName: set(' Lee ') } })._unsafeUnwrap().identity).toEqual({
      ...ann.identity,
      lastName: 'Lee',
    });
    expect(change({ identity: { email: clear } })._unsafeUnwrap().identity).toEqual({ firstName: 'Ann ' });
    expect(change({ identity: { firstName: set('  ') } })._unsafeUnwrap().identity).toEqual({
      email: 'not an address',
    });
  });

  it('stores the default for a user-scoped value that is cleared, and removes an override that is', () => {
    expect(configured({ userValues: { nickname: clear } }).userValues).toEqual({ nickname: '' });
    expect(configured({ userValues: { shift: clear } }).userValues).toEqual({ nickname: 'Al', shift: 0 });
    expect(
      configured({ overrides: { volume: clear } }, { overrides: { volume: 1, theme: 'dark' } }).overrides,
    ).toEqual({ theme: 'dark' });
  });

  it('keeps no override that equals the value beneath, and no mode that is the template’s', () => {
    expect(configured({ overrides: { volume: set(5) } }, { overrides: { volume: 1 } }).overrides).toEqual({});
    expect(configured({ mode: set('busy') }, { modeOverride: 'calm' })).not.toHaveProperty('modeOverride');
    expect(configured({ mode: clear }, { modeOverride: 'calm' })).not.toHaveProperty('modeOverride');
  });

  it('looks at settings in the mode that it sets; dormant ones can be cleared and not set', () => {
    const corner = { x: 1, y: 1 };
    expect(configured({ mode: set('calm'), overrides: { corner: set(corner) } })).toMatchObject({
      modeOverride: 'calm',
      overrides: { corner },
    });
    expect(configured({ overrides: { corner: clear } }, { overrides: { corner } }).overrides).toEqual({});
    expect(change({ overrides: { corner: set(corner) } })._unsafeUnwrapErr()).toMatchObject({
      problems: [{ code: 'not-in-mode', setting: 'corner' }],
    });
  });

  it.each<[ProfileChanges, object]>([
    [{ loginName: ' ' }, { code: 'invalid-login', reason: 'empty' }],
    [
      { mode: set('__proto__') },
      { code: 'unknown-mode', mode: '__proto__', modes: ['calm', 'busy', 'night'] },
    ],
    [
      { identity: { email: set('nobody') } },
      { code: 'invalid-identity', field: 'email', expected: 'an e-mail address such as name@example.com' },
    ],
    [
      {
        overrides: { nickname: set('x'), volume: set(77) },
        userValues: { toString: clear, nickname: clear },
      },
      {
        code: 'invalid-settings',
        problems: [
          { code: 'wrong-scope', setting: 'nickname', expected: 'template' },
          { code: 'invalid-setting-value', setting: 'volume', expected: 'at most 9' },
          { code: 'unknown-setting', setting: 'toString' },
        ],
      },
    ],
    [
      { overrides: { nickname: clear } },
      {
        code: 'invalid-settings',
        problems: [{ code: 'wrong-scope', setting: 'nickname', expected: 'template' }],
      },
    ],
  ])('is refused: %j', (changes, error) => {
    expect(change(changes)._unsafeUnwrapErr()).toEqual(error);
  });

  it('changes the login name only of a profile that is not linked', () => {
    expect(change({ loginName: 'Ann2' })._unsafeUnwrap().login).toMatchObject({ name: 'Ann2', key: 'ann2' });
    const linked = { ...ann, ...linkedTo(user('ann')) };
    expect(change({ loginName: 'Ann2' }, linked)._unsafeUnwrapErr().code).toBe('login-of-linked-profile');
    expect(change({ loginName: 'ann' }, linked)._unsafeUnwrap()).toEqual(linked);
  });
});

describe('names and e-mails', () => {
  it('are trimmed and in NFC; the empty ones are absent', () => {
    expect(
      parseIdentity({ firstName: ' Ju\u0308rgen ', lastName: ' ', email: 'a@b' })._unsafeUnwrap(),
    ).toEqual({ firstName: 'Jürgen', email: 'a@b' });
  });

  it('may be as long as Amazon Connect takes them', () => {
    const mail = `${'a'.repeat(261)}@b.c`;
    const longest = {
      firstName: 'a'.repeat(255),
      lastName: 'a'.repeat(300),
      email: mail,
      secondaryEmail: mail,
    };
    expect(parseIdentity(longest)._unsafeUnwrap()).toEqual(longest);
  });

  it.each([
    [{ firstName: 'a\0' }, 'text without U+0000 and lone surrogates'],
    [{ lastName: '\udc00' }, 'text without U+0000 and lone surrogates'],
    [{ firstName: 'a'.repeat(256) }, 'at most 255 characters'],
    [{ lastName: 'a'.repeat(301) }, 'at most 300 characters'],
    [{ secondaryEmail: `${'a'.repeat(262)}@b.c` }, 'at most 265 characters'],
    [{ secondaryEmail: 'a@b c' }, 'an e-mail address such as name@example.com'],
  ])('are refused with what was expected: %j', (identity, expected) => {
    expect(parseIdentity(identity)._unsafeUnwrapErr().expected).toBe(expected);
  });

  it.each([
    [{ firstName: 'a'.repeat(256) }, 'firstName'],
    [{ lastName: 'a'.repeat(301) }, 'lastName'],
    [{ email: `${'a'.repeat(262)}@b.c` }, 'email'],
    [{ firstName: 'a\0' }, 'firstName'],
    [{ lastName: '\udc00' }, 'lastName'],
    [{ email: 'a b@c' }, 'email'],
    [{ secondaryEmail: 'a@' }, 'secondaryEmail'],
    [{ email: 'a@b@c' }, 'email'],
  ])('are refused by field, without the value: %j', (identity, field) => {
    const error = parseIdentity(identity)._unsafeUnwrapErr();
    expect(error).toEqual({ code: 'invalid-identity', field, expected: expect.any(String) as string });
    for (const value of Object.values(identity)) expect(JSON.stringify(error)).not.toContain(value);
  });
});
