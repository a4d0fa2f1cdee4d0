import type {
  CancelSignal,
  PortError,
  ProfileStore,
  ProfileWrite,
  ProfileWriteError,
  Result,
  UserProfile,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { demand } from '../../law/demand.js';
import { given } from '../answer.js';
import type { Stores } from '../stores-world.js';
import { walk } from '../walk.js';
import { groundVersions, layGround } from './ground.js';
import { ProfileStoreModel } from './profile-store-model.js';
import { everybody, insertOf } from './some-profiles.js';

/** Carries out one write by itself. */
export async function writeOne(
  profiles: ProfileStore,
  write: ProfileWrite,
  signal?: CancelSignal,
): Promise<Result<void, ProfileWriteError | PortError>> {
  const [answer, ...more] = given(await profiles.write({ writes: [write], signal }), 'write');
  demand(answer !== undefined && more.length === 0, 'one write has one answer');
  return answer;
}

/** Every profile of the store, by its listing. */
export async function allProfiles(profiles: ProfileStore): Promise<readonly UserProfile[]> {
  const pages = await walk((cursor) => profiles.list({ cursor, filter: everybody }));
  return pages.flat().map(({ profile }) => profile);
}

/** Lays the ground and puts profiles on it, which must not clash; gives the model of what is there. */
export async function fill(stores: Stores, all: readonly UserProfile[]): Promise<ProfileStoreModel> {
  const model = new ProfileStoreModel(groundVersions);
  await layGround(stores);
  const writes = all.map(insertOf);
  if (writes.length > 0) {
    for (const answer of given(await stores.profiles.write({ writes }), 'write')) orThrow(answer);
  }
  for (const write of writes) model.write(write);
  return model;
}

/** All reads of the port of one profile, by name. */
export function readsOf(
  profiles: ProfileStore,
  { id, login }: UserProfile,
): Readonly<Record<string, (signal?: CancelSignal) => Promise<Result<readonly UserProfile[], PortError>>>> {
  return {
    'getMany by id': (signal) => profiles.getMany({ ids: [id], signal }),
    'getMany by key': (signal) => profiles.getMany({ keys: [login.key], signal }),
    standing: async (signal) =>
      (await profiles.standing({ key: login.key, signal })).map((one) =>
        one === undefined ? [] : [one.profile],
      ),
    list: async (signal) =>
      (await profiles.list({ signal, filter: everybody })).map(({ items }) =>
        items.map(({ profile }) => profile).filter((profile) => profile.id === id),
      ),
    entries: async (signal) =>
      (await profiles.entries({ signal })).map(({ items }) =>
        items
          .filter(({ place, profile }) => place === 'profile' && profile.id === id)
          .map(({ profile }) => profile),
      ),
  };
}
