import { directoryUser, unreadFields, type DirectoryUser } from '@rollcall/core';
import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { given } from '../answer.js';
import {
  changeOf,
  createBy,
  demandAgree,
  fieldsOf,
  newUserOf,
  readAll,
  referencesOf,
  settle,
} from './directory-calls.js';
import { directoryLaw } from './directory-law.js';
import { separateUsers, someChanges, someUsers } from './some-users.js';

/** Valid input is taken, and comes back. */
export const directoryUsersAreKept = directoryLaw({
  id: 'directory.kept',
  statement:
    'Every user that keeps the rules is made as wanted: `createUser` and `readUser` tell every field that was given, and the console shows the same user.',
  classes: ['with a group', 'with a phone', 'with tags', '__proto__ as a login'],
  input: someUsers,
  holds: async ({ directory, console }, draft, cover) => {
    const references = await referencesOf(directory);
    const wanted = newUserOf(draft, directory, references);
    if (wanted.fields.hierarchyGroupId !== undefined) cover('with a group');
    if (wanted.fields.phoneType !== undefined) cover('with a phone');
    if ((wanted.fields.tags ?? []).length > 0) cover('with tags');
    if (wanted.loginName === '__proto__') cover('__proto__ as a login');
    const made = given(await createBy(directory, references, structuredClone(wanted)), 'createUser');
    const told = await readAll(directory, made.id);
    const expected = given(directoryUser({ ...wanted, id: made.id, unread: [] }), 'a user');
    const names = fieldsOf(directory).filter((name) => Object.hasOwn(wanted.fields, name));
    demandAgree(told, expected, names, 'readUser against what was wanted');
    demandAgree(made, told, fieldsOf(directory), 'createUser against readUser');
    const [shown, ...others] = console.users();
    demandEqual(others, [], 'other users');
    demandEqual(
      [
        shown?.id,
        shown?.loginName,
        shown?.lastName,
        shown?.routingProfileId,
        shown?.securityProfileIds.toSorted(),
      ],
      [
        made.id,
        wanted.loginName,
        wanted.fields.lastName,
        wanted.fields.routingProfileId,
        wanted.fields.securityProfileIds.toSorted(),
      ],
      'what the console shows',
    );
  },
});

/** A roll call that leaves somebody out, or calls somebody twice, is none. */
export const snapshotHoldsEveryone = directoryLaw({
  id: 'directory.snapshot-complete',
  statement:
    'A complete snapshot holds every user exactly once and nobody else, and its progress ends with how many it read.',
  classes: ['nobody', 'several', 'somebody left'],
  input: fc.record({ drafts: separateUsers({ maxLength: 4 }), gone: fc.nat(5) }),
  holds: async ({ directory, console }, { drafts, gone }, cover) => {
    const users = await settle(directory, drafts);
    const leaver = users[gone];
    if (leaver !== undefined) {
      console.remove(leaver.id);
      cover('somebody left');
    }
    const steps: number[] = [];
    const onProgress = ({ read }: { readonly read: number }): void => void steps.push(read);
    const snapshot = given(await directory.snapshot({ onProgress }), 'snapshot');
    demandEqual(snapshot.completeness, { complete: true }, 'completeness');
    const shown = console.users().map(({ id, loginName }) => `${id} ${loginName}`);
    demandEqual(
      snapshot.users.map(({ id, login }) => `${id} ${login.name}`).toSorted(),
      shown.toSorted(),
      'the users',
    );
    if (shown.length === 0) cover('nobody');
    if (shown.length > 1) cover('several');
    demandEqual(
      steps,
      steps.toSorted((a, b) => a - b),
      'the progress',
    );
    if (shown.length > 0) demandEqual(steps.at(-1), shown.length, 'the last step of the progress');
  },
});

/** What was not read is said, so that nobody takes it for empty. */
export const snapshotUnread = directoryLaw({
  id: 'directory.snapshot-unread',
  statement:
    'A snapshot leaves unread exactly the fields that the manifest names, and has no value in any of them.',
  input: separateUsers({ minLength: 1, maxLength: 3 }),
  holds: async ({ directory }, drafts) => {
    await settle(directory, drafts);
    const { unreadInSnapshot, unsupported } = directory.manifest;
    for (const { unread, fields } of given(await directory.snapshot(), 'snapshot').users) {
      const supported = unread.filter((name) => !unsupported.includes(name));
      demandEqual(
        supported,
        unreadFields(unreadInSnapshot.filter((name) => !unsupported.includes(name))),
        'unread',
      );
      for (const name of unread) demand(fields[name] === undefined, `${name} is unread and has a value`);
    }
  },
});

/** Two operations that tell of one user tell the same. */
export const directoryReadsAgree = directoryLaw({
  id: 'directory.reads-agree',
  statement:
    'What a snapshot and `readUser` say of one user is equivalent on the fields that both have read, after any changes; `readUser` reads what it is asked for.',
  classes: ['as made', 'changed', 'changed by others'],
  input: fc.record({
    drafts: separateUsers({ minLength: 1, maxLength: 3 }),
    change: fc.option(someChanges, { nil: undefined }),
    lastName: fc.option(fc.constantFrom('Rossi', 'Ñuñez'), { nil: undefined }),
  }),
  holds: async ({ directory, console }, { drafts, change: wanted, lastName }, cover) => {
    const [user] = await settle(directory, drafts);
    const change = wanted && changeOf(wanted, directory, await referencesOf(directory));
    if (change === undefined) cover('as made');
    else {
      given(await directory.updateUser({ user: user!, change }), 'updateUser');
      cover('changed');
    }
    if (lastName !== undefined) {
      console.changeLastName(user!.id, lastName);
      cover('changed by others');
    }
    const { users } = given(await directory.snapshot(), 'snapshot');
    const told = new Map<string, DirectoryUser>(users.map((one) => [one.id, one]));
    for (const { id } of users) {
      demandAgree(
        told.get(id)!,
        await readAll(directory, id),
        fieldsOf(directory),
        'snapshot against readUser',
      );
    }
    if (lastName !== undefined)
      demandEqual(told.get(user!.id)?.fields.lastName, lastName, 'the name given by others');
  },
});
