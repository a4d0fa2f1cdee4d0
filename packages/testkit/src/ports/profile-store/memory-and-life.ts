import type { ProfileId, UserProfile } from '@rollcall/core';
import { canonicalJson, looseLogin } from '@rollcall/core';
import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { codeOf, demandCode, given } from '../answer.js';
import { cancelledBefore, cancelledDuring } from '../cancelled.js';
import { spoil } from '../spoil.js';
import { storesLaw, withNeighbour } from '../stores-law.js';
import { groundVersions, layGround } from './ground.js';
import { allProfiles, fill, readsOf, writeOne } from './profile-calls.js';
import {
  everybody,
  insertOf,
  replaceOf,
  separateProfiles,
  someProfiles,
  someWrites,
} from './some-profiles.js';

/** Whoever changes an object after handing it over, or after getting it, changes that object. */
export const profilesShareNoMemory = storesLaw({
  id: 'profiles.no-shared-memory',
  statement:
    'What is read shares no memory with what was written or read before: changing either changes nothing in the store.',
  input: someProfiles,
  holds: async (world, profile) => {
    await layGround(world);
    const handedIn = structuredClone(profile);
    given(await writeOne(world.profiles, insertOf(handedIn)), 'insert');
    spoil(handedIn);
    const reads = Object.entries(readsOf(world.profiles, profile));
    const beneath = async () => {
      const standing = given(await world.profiles.standing({ key: profile.login.key }), 'standing');
      const [listed] = given(await world.profiles.list({ filter: everybody }), 'list').items;
      return [standing?.beneath, listed?.beneath];
    };
    const { template } = profile.configuration;
    const version = groundVersions.find(
      ({ id, version: number }) => id === template.id && number === template.version,
    );
    for (const round of ['after the first was spoilt', 'after what was read was spoilt']) {
      const told = [];
      for (const [call, read] of reads) {
        const answer = given(await read(), call);
        demandEqual(answer, [profile], `${call}, ${round}`);
        told.push(answer);
      }
      const versions = await beneath();
      demandEqual(versions, [version, version], `the version beneath, ${round}`);
      spoil(told);
      spoil(versions);
    }
  },
});

/** Who is not told is not there; who could not be asked for is an error. */
export const profileAbsence = storesLaw({
  id: 'profiles.absence',
  statement:
    'A read tells exactly those who are there; a read that fails – cancelled, closed, or, where what lies beneath is gone, unavailable or timed out – is that error and never an absence.',
  classes: ['present', 'absent', 'cancelled', 'closed'],
  input: fc.record({
    profile: someProfiles,
    stored: fc.boolean(),
    failure: fc.constantFrom('cancelled' as const, 'closed' as const, 'broken' as const),
  }),
  holds: async (world, { profile, stored, failure }, cover) => {
    await fill(world, stored ? [profile] : []);
    cover(stored ? 'present' : 'absent');
    const reads = Object.entries(readsOf(world.profiles, profile));
    for (const [call, read] of reads) demandEqual(given(await read(), call), stored ? [profile] : [], call);
    if (failure === 'broken') {
      if (world.strike === undefined) return;
      await world.strike();
    }
    if (failure === 'closed') await world.shut();
    if (failure !== 'broken') cover(failure);
    const signal = failure === 'cancelled' ? cancelledBefore() : undefined;
    const due = failure === 'broken' ? ['unavailable', 'timed-out'] : [failure];
    for (const [call, read] of reads) demandCode(await read(signal), due, `${call}, ${failure}`);
  },
});

/** A signal stops a call; it does not make it half done, nor reach back to what is over. */
export const profileCancellation = storesLaw({
  id: 'profiles.cancellation',
  statement:
    'Cancelled before, a call answers `cancelled` and nothing happens; during, each write happened whole or not at all, and an `ok` is true; afterwards, a signal does nothing.',
  classes: ['before', 'during', 'after'],
  input: fc.record({
    all: separateProfiles,
    writes: fc.array(someWrites, { minLength: 1, maxLength: 6 }),
    when: fc.constantFrom('before' as const, 'during' as const, 'after' as const),
    turns: fc.nat(6),
  }),
  holds: async (world, { all, writes, when, turns }, cover) => {
    const model = await fill(world, all);
    const before = await allProfiles(world.profiles);
    const after = new AbortController();
    const signals = {
      before: cancelledBefore,
      during: () => cancelledDuring(turns),
      after: () => after.signal,
    };
    cover(when);
    const answer = await world.profiles.write({ writes, signal: signals[when]() });
    demandCode(answer, { before: ['cancelled'], during: ['ok', 'cancelled'], after: ['ok'] }[when], 'write');
    after.abort();
    const now = await allProfiles(world.profiles);
    if (when === 'before') demandEqual(now, before, 'what is there afterwards');
    if (answer.isOk()) {
      demandEqual(
        answer.value.map(codeOf),
        writes.map((write) => model.write(write)),
        'the answers',
      );
      demandEqual(
        now,
        model.list(everybody).map(({ profile }) => profile),
        'what is there afterwards',
      );
    } else {
      const reachable = new Set([...before, ...states(writes)].map(canonicalJson));
      for (const profile of now) demand(reachable.has(canonicalJson(profile)), 'a write happened in part');
    }
  },
});

function states(
  writes: readonly { readonly kind: string; readonly profile?: UserProfile }[],
): readonly UserProfile[] {
  return writes.map(({ profile }) => profile).filter((profile) => profile !== undefined);
}

/** The end is told, and not by a throw. */
export const profilesClosed = storesLaw({
  id: 'profiles.closed',
  statement: 'After the stores were closed every call answers `closed`; closing them twice is no mistake.',
  input: fc.record({ profile: someProfiles, times: fc.integer({ min: 1, max: 2 }) }),
  holds: async (world, { profile, times }) => {
    await fill(world, [profile]);
    for (let time = 0; time < times; time += 1) await world.shut();
    for (const [call, read] of Object.entries(readsOf(world.profiles, profile))) {
      demandCode(await read(), ['closed'], call);
    }
    const writes = [replaceOf(profile, 1)];
    demandCode(await world.profiles.write({ writes }), ['closed'], 'write');
  },
});

/** Tenants share a database and see nothing of each other. */
export const profileIsolation = storesLaw({
  id: 'profiles.isolation',
  statement:
    'Two environments on one ground do not see each other: equal ids, logins and links stand in both, and writes and cursors reach one alone.',
  classes: ['equal logins'],
  appliesTo: withNeighbour,
  input: fc.record({
    mine: separateProfiles,
    theirs: separateProfiles,
    writes: fc.array(someWrites, { maxLength: 8 }),
  }),
  holds: async (world, { mine, theirs, writes }, cover) => {
    const { neighbour } = world;
    demand(neighbour !== undefined, 'the manifest says that there is a second environment');
    await fill(world, mine);
    const other = await fill(neighbour, theirs);
    const keys = new Set(mine.map(({ login }) => login.key));
    if (theirs.some(({ login }) => keys.has(login.key))) cover('equal logins');
    for (const write of writes) await writeOne(world.profiles, write);
    demandEqual(
      await allProfiles(neighbour.profiles),
      other.list(everybody).map(({ profile }) => profile),
      'the other environment',
    );
    const [first] = [...mine, ...theirs];
    if (first === undefined) return;
    const { link: _, ...unlinked } = first;
    const stranger = { ...unlinked, id: 'stranger' as ProfileId, login: looseLogin('stranger') };
    given(await writeOne(neighbour.profiles, insertOf(stranger)), 'insert');
    demandEqual(given(await world.profiles.getMany({ ids: [stranger.id] }), 'getMany'), [], 'a stranger');
    demandEqual(
      given(await world.profiles.standing({ key: stranger.login.key }), 'standing'),
      undefined,
      'a stranger',
    );
    const { next } = given(await neighbour.profiles.list({ limit: 1, filter: everybody }), 'list');
    if (next !== undefined)
      demandCode(await world.profiles.list({ cursor: next, filter: everybody }), ['invalid-cursor'], 'list');
  },
});
