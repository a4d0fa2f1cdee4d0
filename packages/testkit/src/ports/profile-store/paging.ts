import { compareEntries, compareLogins } from '@rollcall/core';
import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { storesLaw } from '../stores-law.js';
import { walk } from '../walk.js';
import { fill } from './profile-calls.js';
import { everybody, separateProfiles, someFilters, someLimits } from './some-profiles.js';

const input = fc.record({ all: separateProfiles, limit: someLimits });

/** Nothing is passed over and nothing told twice, at any page size. */
export const profilePagesCoverOnce = storesLaw({
  id: 'profiles.pages-cover-once',
  statement:
    'At any page size the pages of `list` and of `entries` hold every place of every profile exactly once, and none more than asked for.',
  classes: ['several pages', 'two places', 'last page full'],
  input,
  holds: async (world, { all, limit }, cover) => {
    const model = await fill(world, all);
    const listed = await walk((cursor) => world.profiles.list({ cursor, limit, filter: everybody }));
    const joined = await walk((cursor) => world.profiles.entries({ cursor, limit }));
    if (listed.length > 1) cover('several pages');
    if (joined.flat().length > all.length) cover('two places');
    if (listed.length > 1 && listed.at(-1)?.length === limit) cover('last page full');
    demandEqual(
      listed
        .flat()
        .map(({ profile }) => profile.id)
        .toSorted(),
      all.map(({ id }) => id).toSorted(),
      'those who were listed',
    );
    demandEqual(
      joined
        .flat()
        .map(({ place, profile }) => `${place} ${profile.id}`)
        .toSorted(),
      model
        .entries()
        .map(({ place, profile }) => `${place} ${profile.id}`)
        .toSorted(),
      'the places of the join',
    );
    for (const page of [...listed, ...joined]) {
      demand(
        limit === undefined || page.length <= limit,
        `a page of ${page.length}, where ${limit} were asked for`,
      );
    }
  },
});

/** The order is one for all stores, so that sorted pages can be joined. */
export const profileOrder = storesLaw({
  id: 'profiles.order',
  statement:
    '`list` is in the order of `compareLogins`, `entries` in that of `compareEntries`, across pages too.',
  classes: ['beyond UTF-16', 'equal skeletons'],
  input,
  holds: async (world, { all, limit }, cover) => {
    await fill(world, all);
    const listed = (await walk((cursor) => world.profiles.list({ cursor, limit, filter: everybody }))).flat();
    const joined = (await walk((cursor) => world.profiles.entries({ cursor, limit }))).flat();
    const names = new Set(all.map(({ login }) => login.name));
    if (names.has('\ue000') && names.has('\u{10000}')) cover('beyond UTF-16');
    if (new Set(all.map(({ login }) => login.skeleton)).size < all.length) cover('equal skeletons');
    for (const [index, { profile: b }] of listed.entries()) {
      const a = listed[index - 1]?.profile;
      demand(
        a === undefined || compareLogins(a.login, a.id, b.login, b.id) < 0,
        `listed ${b.id} behind ${a?.id}`,
      );
    }
    for (const [index, b] of joined.entries()) {
      const a = joined[index - 1];
      demand(a === undefined || compareEntries(a, b) < 0, `joined ${b.profile.id} behind ${a?.profile.id}`);
    }
  },
});

/** Stores may answer by index; they answer what core would. */
export const profileFilters = storesLaw({
  id: 'profiles.filters',
  statement:
    '`list` with a filter gives exactly the profiles for which `matchesProfile` holds, at any page size.',
  classes: ['some match', 'none match', 'all match'],
  input: fc.record({ all: separateProfiles, limit: someLimits, filter: someFilters }),
  holds: async (world, { all, limit, filter }, cover) => {
    const model = await fill(world, all);
    const expected = model.list(filter);
    const pages = await walk((cursor) => world.profiles.list({ cursor, limit, filter }));
    if (expected.length === 0) cover('none match');
    else cover(expected.length === all.length ? 'all match' : 'some match');
    demandEqual(pages.flat(), expected, 'those who match');
  },
});
