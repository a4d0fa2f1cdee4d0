import { entriesOf, type ProfileId, type UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { demand } from '../../law/demand.js';
import { storesLaw } from '../stores-law.js';
import { walk } from '../walk.js';
import { fill, writeOne } from './profile-calls.js';
import type { ProfileStoreModel } from './profile-store-model.js';
import { everybody, separateProfiles, someWrites } from './some-profiles.js';

const someWaves = fc.array(fc.array(someWrites, { maxLength: 4 }), { maxLength: 8 });

/** Others may write while somebody turns the pages. */
export const profileWalkUnderWrites = storesLaw({
  id: 'profiles.walk-under-writes',
  statement:
    'A page walk sees each profile whose sort key did not change, and that was present throughout, exactly once, whatever is written between pages.',
  classes: ['somebody came', 'somebody left', 'somebody moved'],
  input: fc.record({
    all: separateProfiles,
    waves: someWaves,
    limit: fc.integer({ min: 1, max: 3 }),
    listing: fc.constantFrom('list' as const, 'entries' as const),
  }),
  holds: async (world, { all, waves, limit, listing }, cover) => {
    const model = await fill(world, all);
    const stayed = new Map(model.profiles.map((profile) => [profile.id, placeOf(profile)]));
    const left = [...waves];
    const between = async (): Promise<void> => {
      for (const write of left.shift() ?? []) {
        const before = model.profiles;
        model.write(write);
        await writeOne(world.profiles, write);
        if (model.profiles.length > before.length) cover('somebody came');
        if (model.profiles.length < before.length) cover('somebody left');
        if (forgetMoved(stayed, model)) cover('somebody moved');
      }
    };
    const seen: readonly ProfileId[] =
      listing === 'list'
        ? (await walk((cursor) => world.profiles.list({ cursor, limit, filter: everybody }), between))
            .flat()
            .map(({ profile }) => profile.id)
        : (await walk((cursor) => world.profiles.entries({ cursor, limit }), between))
            .flat()
            .filter(({ place }) => place === 'profile')
            .map(({ profile }) => profile.id);
    for (const id of stayed.keys()) {
      const times = seen.filter((other) => other === id).length;
      demand(times === 1, `${id} was seen ${times} times`);
    }
  },
});

/** All that the sort keys of a profile are made of. */
function placeOf(profile: UserProfile): string {
  return JSON.stringify([
    profile.login.key,
    ...entriesOf(profile).map(({ login }) => [login.skeleton, login.key]),
  ]);
}

/** Strikes those off who are no longer where they were; whether one of them is still there. */
function forgetMoved(stayed: Map<ProfileId, string>, model: ProfileStoreModel): boolean {
  let moved = false;
  for (const [id, place] of stayed) {
    const profile = model.get(id);
    if (profile !== undefined && placeOf(profile) === place) continue;
    stayed.delete(id);
    moved ||= profile !== undefined;
  }
  return moved;
}
