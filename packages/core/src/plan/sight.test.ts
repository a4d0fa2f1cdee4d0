import { describe, expect, it } from 'vitest';
import { catalog, linkedTo, profile, standing, user, version } from '../../test/samples.js';
import type { UserProfile } from '../profile/user-profile.js';
import { sightOfDirectoryUser, sightOfProfile, type ProfileAspect } from './sight.js';
import { shownValues } from './shown-value.js';

const beneath = version();
const configuration = standing(beneath, {
  overrides: { volume: 1, token: 'hush-1' },
  userValues: { nickname: 'Al', pin: 'hush-2' },
});
const ann = profile('ann', configuration, { identity: { firstName: 'Ann' } });

const aspects: readonly ProfileAspect[] = [
  'login',
  'identity',
  'template',
  'mode',
  'overrides',
  'userValues',
  'link',
  'management',
  'override.volume',
  'override.theme',
  'override.token',
  'userValue.nickname',
  'userValue.shift',
  'userValue.pin',
];

const withOverrides = (more: object): UserProfile => ({
  ...ann,
  configuration: { ...configuration, overrides: { ...configuration.overrides, ...more } },
});
const withUserValues = (more: object): UserProfile => ({
  ...ann,
  configuration: { ...configuration, userValues: { ...configuration.userValues, ...more } },
});

describe('what is seen of a profile', () => {
  it.each<[string, UserProfile, readonly ProfileAspect[]]>([
    ['nothing new', { ...ann, identity: { firstName: 'Ann' } }, []],
    ['another spelling of the login', { ...ann, login: profile('Ann', configuration).login }, ['login']],
    ['another name', { ...ann, identity: { firstName: 'Anna' } }, ['identity']],
    ['a link', { ...ann, ...linkedTo(user('ann')) }, ['link']],
    ['another maintainer', { ...ann, management: { kind: 'outside', system: 'SCIM' } }, ['management']],
    [
      'another version beneath',
      { ...ann, configuration: { ...configuration, template: { ...configuration.template, version: 2 } } },
      ['template'],
    ],
    ['a mode of its own', { ...ann, configuration: { ...configuration, modeOverride: 'busy' } }, ['mode']],
    ['another override', withOverrides({ volume: 2 }), ['overrides', 'override.volume']],
    ['a further override', withOverrides({ theme: 'dark' }), ['overrides', 'override.theme']],
    ['another value', withUserValues({ nickname: 'Bo' }), ['userValues', 'userValue.nickname']],
    ['a further value', withUserValues({ shift: 0 }), ['userValues', 'userValue.shift']],
    ['other secrets alone', withOverrides({ token: 'hush-3' }), []],
    [
      'another version of a profile with secrets',
      { ...ann, version: 2 },
      ['overrides', 'userValues', 'override.token', 'userValue.pin'],
    ],
  ])('differs for %s', (_what, changed, seen) => {
    const differing = aspects.filter(
      (aspect) =>
        sightOfProfile(catalog, changed, [aspect]).fingerprint !==
        sightOfProfile(catalog, ann, [aspect]).fingerprint,
    );
    expect(differing).toEqual(seen);
  });

  it('does not depend on the order in which values stand', () => {
    const turned = standing(beneath, {
      overrides: { token: 'hush-1', volume: 1 },
      userValues: { pin: 'hush-2', nickname: 'Al' },
    });
    expect(sightOfProfile(catalog, { ...ann, configuration: turned }, aspects)).toEqual(
      sightOfProfile(catalog, ann, aspects),
    );
    expect(sightOfProfile(catalog, ann, ['login', 'mode']).fields).toEqual(['login', 'mode']);
  });

  it('is nothing that this version does not know', () => {
    expect(() => sightOfProfile(catalog, ann, ['shoes' as ProfileAspect])).toThrow(
      new TypeError('A plan names the profile field "shoes", which this version does not know.'),
    );
  });
});

it('what is seen of a directory user holds the login and the fields that count', () => {
  const seen = (of: ReturnType<typeof user>) => sightOfDirectoryUser(of, ['firstName']).fingerprint;
  const there = user('ann', { firstName: 'Ann' });
  expect(sightOfDirectoryUser(there, ['firstName']).fields).toEqual(['firstName']);
  expect(seen(user('ann', { firstName: 'Ann', lastName: 'Lee' }))).toBe(seen(there));
  expect(seen(user('ann', { firstName: 'Anna' }))).not.toBe(seen(there));
  expect(seen(user('ann'))).toBe(seen(user('ann', { firstName: '' })));
  expect(seen(user('Ann', { firstName: 'Ann' }))).not.toBe(seen(there));
});

it('values are shown as they are, but for secret ones', () => {
  expect(shownValues(catalog, { volume: 1, token: 'hush', gone: 2 })).toEqual({
    volume: 1,
    token: '[secret]',
    gone: 2,
  });
});
