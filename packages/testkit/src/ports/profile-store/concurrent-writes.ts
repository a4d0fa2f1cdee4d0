import {
  looseLogin,
  type DirectoryUserId,
  type ProfileId,
  type ProfileWrite,
  type UserProfile,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { codeOf, demandCode, given } from '../answer.js';
import { meetings, startAll, type Meeting } from '../start-all.js';
import { storesLaw } from '../stores-law.js';
import type { StoresWorld } from '../stores-world.js';
import { allProfiles, fill, writeOne } from './profile-calls.js';
import { insertOf, replaceOf, someProfiles } from './some-profiles.js';

const writers = fc.integer({ min: 2, max: 5 });

/** Whoever was first wins; the rest have to read again. */
export const profileOneWinner = storesLaw({
  id: 'profiles.one-winner',
  statement:
    'Of several writers from one version exactly one wins, its state stands, and the others get `version-conflict`.',
  classes: ['together', 'scheduled', 'a delete among them'],
  input: fc.record({
    profile: someProfiles,
    kinds: fc.array(fc.constantFrom('replace', 'replace', 'delete'), { minLength: 2, maxLength: 5 }),
    meeting: meetings,
  }),
  holds: async (world, { profile, kinds, meeting }, cover) => {
    await fill(world, [profile]);
    cover(meeting.start);
    if (kinds.includes('delete')) cover('a delete among them');
    const writes = kinds.map((kind, index): ProfileWrite => {
      if (kind === 'delete') return { kind, id: profile.id, expectedVersion: 1 };
      return replaceOf({ ...profile, identity: { firstName: `Writer ${index}` } }, 1);
    });
    const codes = await codesOf(world, meeting, writes);
    const winner = codes.indexOf('ok');
    demandEqual(
      codes.map((code, index) => (index === winner ? code : 'lost')),
      codes.map((_, index) => (index === winner ? 'ok' : 'lost')),
      'the winners',
    );
    demand(winner !== -1, 'nobody won');
    for (const [index, code] of codes.entries()) {
      demand(index === winner || code === 'version-conflict', `a loser was told ${code}`);
    }
    const [after] = given(await world.profiles.getMany({ ids: [profile.id] }), 'getMany');
    const won = writes[winner];
    demandEqual(after, won?.kind === 'replace' ? won.profile : undefined, 'what stands');
  },
});

/** Read, count up, write, and again where somebody was quicker: nothing is lost. */
export const profileNoLostUpdate = storesLaw({
  id: 'profiles.no-lost-update',
  statement:
    'No update is lost under concurrency: the version says how many writers were told that they had written.',
  classes: ['together', 'scheduled', 'somebody was quicker'],
  input: fc.record({ profile: someProfiles, writers, meeting: meetings }),
  holds: async (world, { profile, writers: count, meeting }, cover) => {
    await fill(world, [profile]);
    cover(meeting.start);
    const note = (index: number): string => `writer ${index}`;
    const noted = await startAll(
      meeting,
      Array.from({ length: count }, (_, index) => async () => {
        for (let attempt = 0; attempt <= count; attempt += 1) {
          const [now] = given(await world.profiles.getMany({ ids: [profile.id] }), 'getMany');
          demand(now !== undefined, 'the profile is gone');
          const userValues = { ...now.configuration.userValues, [note(index)]: true };
          const next: UserProfile = { ...now, configuration: { ...now.configuration, userValues } };
          const answer = await writeOne(world.profiles, replaceOf(next, now.version));
          if (answer.isOk()) return true;
          demandCode(answer, ['version-conflict'], 'write');
          cover('somebody was quicker');
        }
        return false;
      }),
    );
    const [after] = given(await world.profiles.getMany({ ids: [profile.id] }), 'getMany');
    for (const [index, done] of noted.entries()) {
      const kept = Object.hasOwn(after?.configuration.userValues ?? {}, note(index));
      demand(
        kept === done,
        `${note(index)} was told ${done}, and what it wrote is ${kept ? 'there' : 'gone'}`,
      );
    }
    demandEqual(after?.version, 1 + noted.filter(Boolean).length, 'the version');
  },
});

const spellings = fc.array(fc.constantFrom('ana', 'Ana', ' ANA ', 'aNa'), { minLength: 2, maxLength: 5 });

/** Keys of logins are unique, however they are spelt. */
export const profileUniqueKeys = storesLaw({
  id: 'profiles.unique-keys',
  statement:
    'Of several writers who want one login key, spelt in whatever way, exactly one gets it, and the others get `login-name-taken`.',
  classes: ['together', 'scheduled', 'by insert', 'by replace'],
  input: fc.record({
    profile: someProfiles,
    spellings,
    by: fc.constantFrom('insert' as const, 'replace' as const),
    meeting: meetings,
  }),
  holds: async (world, { profile, spellings: names, by, meeting }, cover) => {
    cover(meeting.start);
    cover(`by ${by}`);
    const { link: _, ...unlinked } = profile;
    const people = names.map((name, index) => ({
      ...unlinked,
      id: `person-${index}` as ProfileId,
      login: looseLogin(name),
    }));
    const codes = await contend(world, meeting, by, people);
    demandEqual(
      codes.toSorted(),
      ['ok', ...names.slice(1).map(() => 'login-name-taken')].toSorted(),
      'the answers',
    );
    const key = looseLogin('ana').key;
    const holders = (await allProfiles(world.profiles)).filter(({ login }) => login.key === key);
    demandEqual(
      holders.map(({ id }) => id),
      [people[codes.indexOf('ok')]?.id],
      'who has the key',
    );
  },
});

/** A directory user belongs to one profile. */
export const profileUniqueLinks = storesLaw({
  id: 'profiles.unique-links',
  statement:
    'Of several writers who link one directory user exactly one gets the link, and the others get `link-taken`.',
  classes: ['together', 'scheduled', 'by insert', 'by replace'],
  input: fc.record({
    profile: someProfiles,
    count: writers,
    by: fc.constantFrom('insert' as const, 'replace' as const),
    meeting: meetings,
  }),
  holds: async (world, { profile, count, by, meeting }, cover) => {
    cover(meeting.start);
    cover(`by ${by}`);
    const people = Array.from({ length: count }, (_, index) => ({
      ...profile,
      id: `person-${index}` as ProfileId,
      login: looseLogin(`login-${index}`),
      link: { id: 'user-1' as DirectoryUserId, login: looseLogin('ana') },
    }));
    const codes = await contend(world, meeting, by, people);
    demandEqual(
      codes.toSorted(),
      ['link-taken', ...people.slice(2).map(() => 'link-taken'), 'ok'],
      'the answers',
    );
    const holders = (await allProfiles(world.profiles)).filter(({ link }) => link?.id === 'user-1');
    demandEqual(
      holders.map(({ id }) => id),
      [people[codes.indexOf('ok')]?.id],
      'who has the link',
    );
  },
});

/** Lets all of them in at once: as new profiles, or by a change of such as were there under other names. */
async function contend(
  world: StoresWorld,
  meeting: Meeting,
  by: 'insert' | 'replace',
  people: readonly UserProfile[],
): Promise<readonly string[]> {
  const before = people.map((profile, index) => {
    const { link: _, ...unlinked } = profile;
    return { ...unlinked, login: looseLogin(`before-${index}`) };
  });
  await fill(world, by === 'insert' ? [] : before);
  const writes = people.map((profile) => (by === 'insert' ? insertOf(profile) : replaceOf(profile, 1)));
  return codesOf(world, meeting, writes);
}

async function codesOf(
  { profiles }: StoresWorld,
  meeting: Meeting,
  writes: readonly ProfileWrite[],
): Promise<readonly string[]> {
  return startAll(
    meeting,
    writes.map((write) => async () => codeOf(await writeOne(profiles, write))),
  );
}
