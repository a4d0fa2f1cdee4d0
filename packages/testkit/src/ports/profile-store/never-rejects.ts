import type { Cursor, MatchKey, ProfileFilter, ProfileId, ProfileWrite } from '@rollcall/core';
import * as fc from 'fast-check';
import { codeOf, demandCode, portCodes } from '../answer.js';
import { cancelledBefore } from '../cancelled.js';
import { storesLaw } from '../stores-law.js';
import { hostileTexts } from '../texts.js';
import { layGround } from './ground.js';
import { someFilters, someProfiles, someWrites } from './some-profiles.js';

const anyTexts = fc.oneof(hostileTexts, fc.constantFrom('', '\0', '\ud800', 'null'));
const anyLimits = fc.constantFrom(undefined, 1, 1000, 0, -1, 1.5, 1001, Number.NaN, Number.POSITIVE_INFINITY);
const anyVersions = fc.constantFrom(1, 2, 0, -1, 1.5, Number.MAX_SAFE_INTEGER);
const anyWrites = fc.oneof(
  someWrites,
  fc.record({
    kind: fc.constant('replace' as const),
    profile: someProfiles,
    expectedVersion: anyVersions,
  }),
  fc.record({ kind: fc.constant('delete' as const), id: anyTexts, expectedVersion: anyVersions }),
) as fc.Arbitrary<ProfileWrite>;

/** Any call at all, sensible or not. */
export const profilesNeverReject = storesLaw({
  id: 'profiles.never-rejects',
  statement:
    'Whatever a profile store is asked, it answers with a value or with a code of the port; it never rejects.',
  classes: ['refused', 'answered'],
  input: fc.record({
    texts: fc.array(anyTexts, { maxLength: 4 }),
    cursor: fc.option(anyTexts, { nil: undefined }),
    limit: anyLimits,
    filter: someFilters,
    part: anyTexts,
    writes: fc.array(anyWrites, { maxLength: 5 }),
    signal: fc.constantFrom('none', 'cancelled'),
  }),
  holds: async (world, { texts, cursor, limit, filter, part, writes, signal: given }, cover) => {
    await layGround(world);
    const { profiles } = world;
    const signal = given === 'cancelled' ? cancelledBefore() : undefined;
    const page = { cursor: cursor as Cursor | undefined, limit, signal };
    const anyFilter: ProfileFilter = { ...filter, loginStartsWith: part, nameContains: part };
    const answers = {
      getMany: profiles.getMany({ ids: texts as ProfileId[], keys: texts as string[] as MatchKey[], signal }),
      standing: profiles.standing({ key: part as MatchKey, signal }),
      list: profiles.list({ ...page, filter: anyFilter }),
      entries: profiles.entries(page),
      write: profiles.write({ writes, signal }),
    };
    await Promise.allSettled(Object.values(answers));
    for (const [call, answer] of Object.entries(answers)) {
      demandCode(await answer, ['ok', ...portCodes], call);
      cover(codeOf(await answer) === 'ok' ? 'answered' : 'refused');
    }
  },
});
