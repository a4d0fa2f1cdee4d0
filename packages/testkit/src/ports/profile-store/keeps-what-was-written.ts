import type { ProfileId, UserProfile } from '@rollcall/core';
import { looseLogin } from '@rollcall/core';
import * as fc from 'fast-check';
import { demandEqual } from '../../law/demand.js';
import { demandCode, given } from '../answer.js';
import { storesLaw } from '../stores-law.js';
import { hostileTexts, hostileValues, keptTexts } from '../texts.js';
import { groundVersions, layGround } from './ground.js';
import { readsOf, writeOne } from './profile-calls.js';
import { insertOf, replaceOf, separateProfiles, someProfiles } from './some-profiles.js';

/** Valid input is taken, and comes back by every read. */
export const profilesAreKept = storesLaw({
  id: 'profiles.kept',
  statement:
    'Every well-formed profile is taken, and every read gives back exactly what was written, with the version beneath.',
  classes: ['linked', 'mirrored', 'overridden', 'replaced'],
  input: fc.record({ all: separateProfiles, change: someProfiles }),
  holds: async (world, { all, change }, cover) => {
    await layGround(world);
    const expected = new Map<ProfileId, UserProfile>();
    for (const profile of all) {
      given(await writeOne(world.profiles, insertOf(profile)), 'insert');
      expected.set(profile.id, profile);
      if (profile.link) cover('linked');
      if (profile.mirror) cover('mirrored');
      if (Object.keys(profile.configuration.overrides).length > 0) cover('overridden');
    }
    const [first] = all;
    if (first !== undefined) {
      const { identity, configuration } = change;
      const changed = { ...first, identity, configuration, version: 2 };
      given(await writeOne(world.profiles, replaceOf(changed, 1)), 'replace');
      expected.set(first.id, changed);
      cover('replaced');
    }
    for (const profile of expected.values()) {
      for (const [call, read] of Object.entries(readsOf(world.profiles, profile))) {
        demandEqual(given(await read(), call), [profile], call);
      }
      const { template } = profile.configuration;
      const beneath = groundVersions.find(
        ({ id, version }) => id === template.id && version === template.version,
      );
      const standing = given(await world.profiles.standing({ key: profile.login.key }), 'standing');
      demandEqual(standing?.beneath, beneath, 'the version beneath');
    }
  },
});

/** Texts that look like code, markup or members of every object are nothing but texts. */
export const hostileProfileKeys = storesLaw({
  id: 'profiles.hostile-keys',
  statement:
    'Hostile texts as id, login, setting key or value are data: they come back as they were, and change no prototype.',
  classes: ['__proto__ as a key', 'four bytes'],
  input: fc.record({
    profile: someProfiles,
    id: hostileTexts,
    name: hostileTexts.filter((text) => text.trim() !== ''),
    firstName: keptTexts,
    overrides: hostileValues,
    userValues: hostileValues,
  }),
  holds: async (world, { profile, id, name, firstName, overrides, userValues }, cover) => {
    await layGround(world);
    const hostile: UserProfile = {
      ...profile,
      id: id as ProfileId,
      login: looseLogin(name),
      identity: { firstName },
      configuration: { ...profile.configuration, overrides, userValues } as UserProfile['configuration'],
    };
    if (Object.hasOwn(overrides, '__proto__') || Object.hasOwn(userValues, '__proto__'))
      cover('__proto__ as a key');
    if (/[\u{10000}-\u{10ffff}]/u.test(id + name + firstName)) cover('four bytes');
    given(await writeOne(world.profiles, insertOf(hostile)), 'insert');
    for (const [call, read] of Object.entries(readsOf(world.profiles, hostile))) {
      demandEqual(given(await read(), call), [hostile], call);
    }
    demandEqual(
      Reflect.ownKeys(Object.prototype).includes('polluted'),
      false,
      'the prototype of all objects',
    );
    for (const other of ['toString', 'constructor', '__proto__', 'valueOf'].filter((text) => text !== id)) {
      demandEqual(given(await world.profiles.getMany({ ids: [other as ProfileId] }), 'getMany'), [], other);
    }
  },
});

/** Where a database cannot keep U+0000, it says so. */
export const nulInProfiles = storesLaw({
  id: 'profiles.nul',
  statement:
    'A text with U+0000 is refused as `invalid-request`, or comes back as it was: it is never cut or changed.',
  input: fc.record({ profile: someProfiles, before: keptTexts, after: keptTexts }),
  holds: async (world, { profile, before, after }) => {
    await layGround(world);
    const firstName = `${before}\0${after}`;
    const withNul: UserProfile = { ...profile, identity: { firstName } };
    const answer = await world.profiles.write({ writes: [insertOf(withNul)] });
    demandCode(answer, ['ok', 'invalid-request'], 'write');
    const [kept] = given(await world.profiles.getMany({ ids: [profile.id] }), 'getMany');
    demandEqual(kept?.identity.firstName, answer.isOk() ? firstName : undefined, 'the text');
  },
});
