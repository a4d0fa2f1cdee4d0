import type { ProfileWrite, TemplateId, UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { demandEqual } from '../../law/demand.js';
import { codeOf, demandCode, given } from '../answer.js';
import { storesLaw } from '../stores-law.js';
import { allProfiles, fill, writeOne } from './profile-calls.js';
import {
  everybody,
  insertOf,
  replaceOf,
  separateProfiles,
  someProfiles,
  someWrites,
} from './some-profiles.js';

/** A write says what it was based on, and is refused if that is no longer so. */
export const profileVersions = storesLaw({
  id: 'profiles.versions',
  statement:
    'A write from another version than the one that stands is a `version-conflict` that tells both, and changes nothing.',
  classes: ['behind', 'ahead', 'gone', 'insert of an id in use'],
  input: fc.record({
    profile: someProfiles,
    changes: fc.integer({ min: 0, max: 3 }),
    expectedVersion: fc.integer({ min: 1, max: 5 }),
    kind: fc.constantFrom('insert', 'replace', 'delete'),
    gone: fc.boolean(),
  }),
  holds: async (world, { profile, changes, expectedVersion, kind, gone }, cover) => {
    await fill(world, [profile]);
    for (let version = 1; version <= changes; version += 1) {
      given(await writeOne(world.profiles, replaceOf(profile, version)), 'replace');
    }
    const actual = gone ? undefined : changes + 1;
    const { id } = profile;
    if (gone)
      given(await writeOne(world.profiles, { kind: 'delete', id, expectedVersion: changes + 1 }), 'delete');
    const expected = kind === 'insert' ? undefined : expectedVersion;
    const write: ProfileWrite =
      kind === 'delete'
        ? { kind, id, expectedVersion }
        : kind === 'insert'
          ? insertOf(profile)
          : replaceOf(profile, expectedVersion);
    const before = await allProfiles(world.profiles);
    const answer = await writeOne(world.profiles, write);
    if (actual === expected) {
      demandCode(answer, ['ok'], kind);
      return;
    }
    if (actual === undefined) cover('gone');
    else if (expected === undefined) cover('insert of an id in use');
    else cover(expected < actual ? 'behind' : 'ahead');
    demandCode(answer, ['version-conflict'], kind);
    const conflict = {
      code: 'version-conflict',
      expected: expected ?? 0,
      ...(actual !== undefined && { actual }),
    };
    demandEqual(answer.isErr() && answer.error, conflict, 'the conflict');
    demandEqual(await allProfiles(world.profiles), before, 'what is there afterwards');
  },
});

/** A batch saves round trips, and is nothing more. */
export const profileBatches = storesLaw({
  id: 'profiles.batches',
  statement:
    'A batch carries out each write by itself, in order: its answers are those of single writes, one for each, and so is its outcome.',
  classes: ['all succeed', 'some fail'],
  input: fc.record({ all: separateProfiles, writes: fc.array(someWrites, { minLength: 1, maxLength: 12 }) }),
  holds: async (world, { all, writes }, cover) => {
    const model = await fill(world, all);
    const expected = writes.map((write) => model.write(write));
    cover(expected.every((code) => code === 'ok') ? 'all succeed' : 'some fail');
    const answers = given(await world.profiles.write({ writes }), 'write');
    demandEqual(answers.map(codeOf), expected, 'the answers');
    demandEqual(
      await allProfiles(world.profiles),
      model.list(everybody).map(({ profile }) => profile),
      'what is there afterwards',
    );
  },
});

/** What no state of a store could accept is a mistake of the caller's, not a conflict. */
export const profileMalformedWrites = storesLaw({
  id: 'profiles.malformed-writes',
  statement:
    'A batch with a write whose version does not count up, or whose template version does not exist, is refused as `invalid-request`, and nothing of it happens.',
  classes: ['version', 'template'],
  input: fc.record({
    all: separateProfiles,
    writes: fc.array(someWrites, { maxLength: 4 }),
    profile: someProfiles,
    flaw: fc.constantFrom('version' as const, 'template' as const),
    at: fc.nat(4),
  }),
  holds: async (world, { all, writes, profile, flaw, at }, cover) => {
    await fill(world, all);
    cover(flaw);
    const template = { id: 'template-1' as TemplateId, version: 9 };
    const malformed: UserProfile =
      flaw === 'version'
        ? { ...profile, version: 2 }
        : { ...profile, configuration: { ...profile.configuration, template } };
    const before = await allProfiles(world.profiles);
    const answer = await world.profiles.write({ writes: writes.toSpliced(at, 0, insertOf(malformed)) });
    demandCode(answer, ['invalid-request'], 'write');
    demandEqual(await allProfiles(world.profiles), before, 'what is there afterwards');
  },
});

/** Which part of a listing is asked for has to make sense. */
export const profilePageRequests = storesLaw({
  id: 'profiles.page-requests',
  statement:
    'A limit outside 1 to `PAGE_LIMIT` is an `invalid-request`; a cursor that the listing did not make is an `invalid-cursor`.',
  classes: ['limit', 'cursor'],
  input: fc.record({
    all: separateProfiles,
    limit: fc.constantFrom(0, -1, 1001, 2.5, Number.NaN),
    cursor: fc.constantFrom('', 'x', '1', '[]', '{}', 'null', '["profiles.list"]', '\u{10000}'),
    listing: fc.constantFrom('list' as const, 'entries' as const),
    flaw: fc.constantFrom('limit' as const, 'cursor' as const),
  }),
  holds: async (world, { all, limit, cursor, listing, flaw }, cover) => {
    await fill(world, all);
    cover(flaw);
    const { profiles } = world;
    const request = flaw === 'limit' ? { limit } : { cursor: cursor as never };
    const answer =
      listing === 'list'
        ? await profiles.list({ ...request, filter: everybody })
        : await profiles.entries(request);
    demandCode(answer, [flaw === 'limit' ? 'invalid-request' : 'invalid-cursor'], listing);
    const other =
      listing === 'list'
        ? await profiles.entries({ limit: 1 })
        : await profiles.list({ limit: 1, filter: everybody });
    const { next } = given<{ readonly next?: unknown }>(other, 'the other listing');
    if (next === undefined) return;
    const own = { cursor: next as never };
    demandCode(
      listing === 'list' ? await profiles.list({ ...own, filter: everybody }) : await profiles.entries(own),
      ['invalid-cursor'],
      listing,
    );
  },
});
