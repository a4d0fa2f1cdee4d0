import type { ProfileFilter, ProfileWrite, UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { demandEqual } from '../../law/demand.js';
import { codeOf, given } from '../answer.js';
import { storesLaw } from '../stores-law.js';
import type { StoresWorld } from '../stores-world.js';
import { walk } from '../walk.js';
import { groundVersions, layGround } from './ground.js';
import { readsOf, writeOne } from './profile-calls.js';
import { ProfileStoreModel } from './profile-store-model.js';
import { replaceOf, someFilters, someLimits, someProfiles, someWrites } from './some-profiles.js';

/** Something that can be done to a store and to its model alike. */
export type ProfileCommand = fc.AsyncCommand<ProfileStoreModel, StoresWorld>;

/** A command: what it does, in words, and what it does to both. */
function command(words: string, run: ProfileCommand['run']): ProfileCommand {
  return { check: () => true, run, toString: () => words };
}

const writing = (write: ProfileWrite): ProfileCommand =>
  command(`write(${fc.stringify(write)})`, async (model, { profiles }) => {
    demandEqual(codeOf(await writeOne(profiles, write)), model.write(write), 'the answer of a write');
  });

const listing = (filter: ProfileFilter, limit: number | undefined): ProfileCommand =>
  command(`list(${fc.stringify({ filter, limit })})`, async (model, { profiles }) => {
    const pages = await walk((cursor) => profiles.list({ cursor, filter, limit }));
    demandEqual(pages.flat(), model.list(filter), 'the listing');
  });

const joining = (limit: number | undefined): ProfileCommand =>
  command(`entries(${fc.stringify({ limit })})`, async (model, { profiles }) => {
    const pages = await walk((cursor) => profiles.entries({ cursor, limit }));
    demandEqual(pages.flat(), model.entries(), 'the entries');
  });

/** The same on somebody who is there, from the version that stands. */
const changing = (index: number, to: UserProfile): ProfileCommand =>
  command(`change(${index}, ${fc.stringify(to)})`, async (model, { profiles }) => {
    const now = model.profiles[index % model.profiles.length];
    if (now === undefined) return;
    const write = replaceOf({ ...to, id: now.id }, now.version);
    demandEqual(codeOf(await writeOne(profiles, write)), model.write(write), 'the answer of a change');
  });

const removing = (index: number): ProfileCommand =>
  command(`remove(${index})`, async (model, { profiles }) => {
    const now = model.profiles[index % model.profiles.length];
    if (now === undefined) return;
    const { key } = now.login;
    demandEqual(
      given(await profiles.standing({ key }), 'standing')?.profile,
      now,
      'standing before a delete',
    );
    const write: ProfileWrite = { kind: 'delete', id: now.id, expectedVersion: now.version };
    demandEqual(codeOf(await writeOne(profiles, write)), model.write(write), 'the answer of a delete');
    demandEqual(given(await profiles.standing({ key }), 'standing'), undefined, 'standing after a delete');
  });

const lookingUp = ({ login: { key } }: UserProfile): ProfileCommand =>
  command(`look up ${fc.stringify(key)}`, async (model, { profiles }) => {
    const expected = model.profiles.find(({ login }) => login.key === key);
    demandEqual(given(await profiles.standing({ key }), 'standing')?.profile, expected, 'standing');
    demandEqual(
      given(await profiles.getMany({ keys: [key] }), 'getMany'),
      expected ? [expected] : [],
      'getMany by key',
    );
  });

const reading = (): ProfileCommand =>
  command('read all one by one', async (model, { profiles }) => {
    for (const profile of model.profiles) {
      for (const [call, read] of Object.entries(readsOf(profiles, profile))) {
        demandEqual(given(await read(), call), [profile], call);
      }
    }
  });

/** Sequences of commands on a profile store and its model. */
export const profileCommands = fc.commands<ProfileStoreModel, StoresWorld, false>(
  [
    someWrites.map(writing),
    fc.tuple(fc.nat(5), someProfiles).map(([index, profile]) => changing(index, profile)),
    fc.nat(5).map(removing),
    someProfiles.map(lookingUp),
    fc.tuple(someFilters, someLimits).map(([filter, limit]) => listing(filter, limit)),
    someLimits.map(joining),
    fc.constant(undefined).map(reading),
  ],
  { maxCommands: 30 },
);

/** The law that finds what nobody thought of. */
export const profilesLikeModel = storesLaw({
  id: 'profiles.like-model',
  statement:
    'After any sequence of writes every answer of the store is that of its model, a list that is searched from end to end.',
  input: profileCommands,
  show: String,
  replay: 'seed',
  holds: async (world, commands) => {
    await layGround(world);
    await fc.asyncModelRun(() => ({ model: new ProfileStoreModel(groundVersions), real: world }), commands);
  },
});
