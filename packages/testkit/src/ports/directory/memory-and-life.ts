import {
  directoryFieldNames,
  set,
  type CancelSignal,
  type Directory,
  type DirectoryChange,
  type DirectoryUser,
  type DirectoryUserId,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { demand, demandEqual } from '../../law/demand.js';
import { codeOf, demandCode, given, portCodes } from '../answer.js';
import { cancelledBefore, cancelledDuring } from '../cancelled.js';
import { spoil } from '../spoil.js';
import {
  createBy,
  demandAgree,
  fieldsOf,
  newUserOf,
  readAll,
  referencesOf,
  settle,
  somePassword,
} from './directory-calls.js';
import { directoryLaw, withClosing, withFaults, withNeighbourDirectory } from './directory-law.js';
import { separateUsers, someUsers } from './some-users.js';

const rename: DirectoryChange = { group: 'identity', fields: { lastName: set('Rossi') } };

/** Every call of the port, with what it asks for. */
function callsOn(
  directory: Directory,
  user: DirectoryUser,
  newcomer: Parameters<Directory['createUser']>[0]['user'],
) {
  return {
    readUser: (signal?: CancelSignal) => directory.readUser({ id: user.id, signal }),
    snapshot: (signal?: CancelSignal) => directory.snapshot({ signal }),
    references: (signal?: CancelSignal) => directory.references({ signal }),
    createUser: (signal?: CancelSignal) =>
      directory.createUser({ user: newcomer, password: somePassword(), signal }),
    updateUser: (signal?: CancelSignal) => directory.updateUser({ user, change: rename, signal }),
    deleteUser: (signal?: CancelSignal) => directory.deleteUser({ id: user.id, signal }),
  };
}

/** Whoever changes an object after handing it over, or after getting it, changes that object. */
export const directorySharesNoMemory = directoryLaw({
  id: 'directory.no-shared-memory',
  statement:
    'Nothing is shared between what is handed in, what is kept and what is told: changing one changes none of the others.',
  input: someUsers,
  holds: async ({ directory }, draft) => {
    const references = await referencesOf(directory);
    const handedIn = structuredClone(newUserOf(draft, directory, references));
    const made = given(await createBy(directory, references, handedIn), 'createUser');
    const { id } = made;
    const first = structuredClone(await readAll(directory, id));
    spoil([handedIn, made]);
    demandAgree(
      await readAll(directory, id),
      first,
      directoryFieldNames,
      'after what was handed in was spoilt',
    );
    const change = structuredClone<DirectoryChange>({
      group: 'tags',
      fields: { tags: set([{ key: 'a', value: 'b' }]) },
    });
    const hasTags = fieldsOf(directory).includes('tags');
    if (hasTags)
      given(await directory.updateUser({ user: await readAll(directory, id), change }), 'updateUser');
    spoil(change);
    const second = structuredClone(await readAll(directory, id));
    if (hasTags) demandEqual(second.fields.tags, [{ key: 'a', value: 'b' }], 'the tags');
    spoil(await readAll(directory, id));
    spoil(given(await directory.snapshot(), 'snapshot').users);
    spoil(given(await directory.references(), 'references'));
    demandAgree(await readAll(directory, id), second, directoryFieldNames, 'after what was read was spoilt');
    demandAgree(
      given(await directory.snapshot(), 'snapshot').users[0]!,
      second,
      directoryFieldNames,
      'the snapshot',
    );
    demandEqual(given(await directory.references(), 'references'), references, 'the references');
  },
});

/** Who is not told is not there; who could not be asked for is an error. */
export const directoryAbsence = directoryLaw({
  id: 'directory.absence',
  statement:
    'Only a user that the directory does not have is `directory-user-not-found`; a call that fails – cancelled, closed, or broken beneath – is another error, and a snapshot that fails is none.',
  classes: ['present', 'absent', 'cancelled'],
  input: fc.record({
    draft: someUsers,
    present: fc.boolean(),
    failure: fc.constantFrom('cancelled' as const, 'closed' as const, 'down' as const, 'throttling' as const),
  }),
  holds: async ({ directory, console, shut, strike }, { draft, present, failure }, cover) => {
    const [user] = await settle(directory, [draft]);
    const newcomer = newUserOf({ ...draft, loginName: 'newcomer' }, directory, await referencesOf(directory));
    if (!present) console.remove(user!.id);
    cover(present ? 'present' : 'absent');
    const { readUser, snapshot, deleteUser, updateUser } = callsOn(directory, user!, newcomer);
    demandCode(await readUser(), [present ? 'ok' : 'directory-user-not-found'], 'readUser');
    demandEqual(given(await snapshot(), 'snapshot').users.length, present ? 1 : 0, 'users in the snapshot');
    if (failure === 'cancelled') cover(failure);
    else if (failure === 'closed') await shut?.();
    else strike?.(failure);
    if (failure === 'closed' ? shut === undefined : failure !== 'cancelled' && strike === undefined) return;
    const signal = failure === 'cancelled' ? cancelledBefore() : undefined;
    for (const [call, act] of Object.entries({ readUser, updateUser, deleteUser })) {
      demandCode(await act(signal), portCodes, `${call}, ${failure}`);
    }
    const roll = await snapshot(signal);
    demand(roll.isErr() || !roll.value.completeness.complete, `a snapshot is complete, ${failure}`);
  },
});

/** Each way to fail has its code, whatever the vendor calls it. */
export const directoryFaults = directoryLaw({
  id: 'directory.faults',
  statement:
    'What goes wrong beneath comes with its own code from every call: no answer as `unavailable` or `timed-out`, too many calls as `throttled`.',
  classes: ['down', 'throttling'],
  appliesTo: withFaults,
  input: fc.record({ draft: someUsers, fault: fc.constantFrom('down' as const, 'throttling' as const) }),
  holds: async ({ directory, console, strike }, { draft, fault }, cover) => {
    const [user] = await settle(directory, [draft]);
    const newcomer = newUserOf({ ...draft, loginName: 'newcomer' }, directory, await referencesOf(directory));
    const before = console.users();
    strike?.(fault);
    cover(fault);
    const due = fault === 'down' ? ['unavailable', 'timed-out'] : ['throttled'];
    for (const [call, act] of Object.entries(callsOn(directory, user!, newcomer))) {
      demandCode(await act(), due, `${call}, ${fault}`);
    }
    demandEqual(console.users(), before, 'the users');
  },
});

/** The hardest fault: the work is done or not, and nobody says so. */
export const directoryLostAnswers = directoryLaw({
  id: 'directory.lost-answers',
  statement:
    'A write whose answer is lost ends as done only if it is, whether the directory knew or found out, else as `unavailable` or `timed-out`; never as a refusal, and it happened once at most.',
  classes: ['create', 'update', 'delete'],
  appliesTo: withFaults,
  input: fc.record({
    draft: someUsers,
    write: fc.constantFrom('create' as const, 'update' as const, 'delete' as const),
    // Where nothing is let through, nothing is done, and nobody says that either.
    fault: fc.constantFrom('answers-lost' as const, 'down' as const),
  }),
  holds: async ({ directory, console, strike }, { draft, write, fault }, cover) => {
    const [user] = await settle(directory, [draft]);
    const newcomer = newUserOf({ ...draft, loginName: 'newcomer' }, directory, await referencesOf(directory));
    strike?.(fault);
    cover(write);
    const { createUser, updateUser, deleteUser } = callsOn(directory, user!, newcomer);
    const answer = await { create: createUser, update: updateUser, delete: deleteUser }[write]();
    demandCode(answer, ['ok', 'unavailable', 'timed-out'], write);
    const names = console.users().map(({ loginName, lastName }) => `${loginName} ${lastName}`);
    const before = [`${draft.loginName} ${user!.fields.lastName}`];
    const after = {
      create: [...before, `newcomer ${newcomer.fields.lastName}`],
      update: [`${draft.loginName} Rossi`],
      delete: [],
    }[write];
    if (answer.isOk()) demandEqual(names, after, `the users after a ${write} that is done`);
    else if (fault === 'down' || isDeepStrictEqual(names, before)) demandEqual(names, before, 'the users');
    else demandEqual(names, after, `the users after a ${write} that may be done`);
  },
});

/** A signal stops a call; it does not reach back to what is over. */
export const directoryCancellation = directoryLaw({
  id: 'directory.cancellation',
  statement:
    'Cancelled before, every call answers `cancelled` and nothing happens; during, it answers `cancelled` or what is true; afterwards, a signal does nothing.',
  classes: ['before', 'during', 'after'],
  input: fc.record({
    draft: someUsers,
    when: fc.constantFrom('before' as const, 'during' as const, 'after' as const),
    call: fc.constantFrom(
      'readUser',
      'snapshot',
      'references',
      'createUser',
      'updateUser',
      'deleteUser',
    ) as fc.Arbitrary<keyof ReturnType<typeof callsOn>>,
    turns: fc.nat(30),
  }),
  holds: async ({ directory, console }, { draft, when, call, turns }, cover) => {
    const [user] = await settle(directory, [draft]);
    const newcomer = newUserOf({ ...draft, loginName: 'newcomer' }, directory, await referencesOf(directory));
    const before = console.users();
    const after = new AbortController();
    const signals = {
      before: cancelledBefore,
      during: () => cancelledDuring(turns),
      after: () => after.signal,
    };
    cover(when);
    const answer = await callsOn(directory, user!, newcomer)[call](signals[when]());
    after.abort();
    demandCode(
      answer,
      { before: ['cancelled'], during: ['ok', 'cancelled'], after: ['ok'] }[when],
      `${call}, ${when}`,
    );
    const now = console.users();
    if (when === 'before') demandEqual(now, before, 'the users');
    if (codeOf(answer) !== 'ok') return;
    const names = now.map(({ loginName, lastName }) => `${loginName} ${lastName}`);
    const own = `${draft.loginName} ${before[0]?.lastName}`;
    const done: Partial<Record<typeof call, readonly string[]>> = {
      createUser: [own, `newcomer ${newcomer.fields.lastName}`],
      updateUser: [`${draft.loginName} Rossi`],
      deleteUser: [],
    };
    demandEqual(names, done[call] ?? [own], 'the users');
  },
});

/** The end is told, and not by a throw. */
export const directoryClosed = directoryLaw({
  id: 'directory.closed',
  statement:
    'After the directory was closed every call answers `closed`, and nothing happens; closing it twice is no mistake.',
  appliesTo: withClosing,
  input: fc.record({ draft: someUsers, times: fc.integer({ min: 1, max: 2 }) }),
  holds: async ({ directory, console, shut }, { draft, times }) => {
    const [user] = await settle(directory, [draft]);
    const newcomer = newUserOf({ ...draft, loginName: 'newcomer' }, directory, await referencesOf(directory));
    const before = console.users();
    for (let time = 0; time < times; time += 1) await shut?.();
    for (const [call, act] of Object.entries(callsOn(directory, user!, newcomer))) {
      demandCode(await act(), ['closed'], call);
    }
    demandEqual(console.users(), before, 'the users');
  },
});

/** Two instances of one account see nothing of each other. */
export const directoryIsolation = directoryLaw({
  id: 'directory.isolation',
  statement:
    'Two environments on one ground do not see each other: equal login names stand in both, and no id of one is found or deleted in the other.',
  classes: ['equal logins'],
  appliesTo: withNeighbourDirectory,
  input: fc.record({ mine: separateUsers({ maxLength: 2 }), theirs: separateUsers({ maxLength: 2 }) }),
  holds: async ({ directory, neighbour }, { mine, theirs }, cover) => {
    demand(neighbour !== undefined, 'the manifest says that there is a second environment');
    const own = await settle(directory, mine);
    const others = await settle(neighbour, theirs);
    if (mine.some(({ loginName }) => theirs.some((other) => other.loginName === loginName)))
      cover('equal logins');
    const idsIn = async (one: Directory): Promise<readonly DirectoryUserId[]> =>
      given(await one.snapshot(), 'snapshot').users.map(({ id }) => id);
    demandEqual((await idsIn(directory)).toSorted(), own.map(({ id }) => id).toSorted(), 'our users');
    demandEqual((await idsIn(neighbour)).toSorted(), others.map(({ id }) => id).toSorted(), 'theirs');
    for (const user of others.filter(({ id }) => !own.some((one) => one.id === id))) {
      demandCode(await directory.readUser({ id: user.id }), ['directory-user-not-found'], 'readUser');
      demandCode(await directory.deleteUser({ id: user.id }), ['directory-user-not-found'], 'deleteUser');
    }
    for (const user of others)
      demandAgree(await readAll(neighbour, user.id), user, directoryFieldNames, 'a user of theirs');
  },
});
