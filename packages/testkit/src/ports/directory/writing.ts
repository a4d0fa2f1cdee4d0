import {
  changedDirectoryUser,
  clear,
  fieldGroups,
  set,
  type DirectoryChange,
  type DirectoryFieldName,
  type DirectoryUser,
  type FieldGroup,
  type NewDirectoryUser,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { codeOf, demandCode, given } from '../answer.js';
import { meetings, startAll } from '../start-all.js';
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

/** The fields of a group. */
function namesOf(group: FieldGroup): readonly DirectoryFieldName[] {
  return fieldGroups[group];
}

/**
 * The groups that a change of this one may show in: `phone` and `channels` describe the voice channel both, and Amazon
 * Connect shows a change of either in the other.
 */
function touchedBy(group: FieldGroup): readonly DirectoryFieldName[] {
  return group === 'phone' || group === 'channels'
    ? [...namesOf('phone'), ...namesOf('channels')]
    : namesOf(group);
}

/** A write is over when it is answered. */
export const directoryReadsItsWrites = directoryLaw({
  id: 'directory.read-your-writes',
  statement:
    'A change that was answered `ok` is seen by the next `readUser`, and fields of its group without an intent keep what they had.',
  classes: [
    'identity',
    'routing-profile',
    'security-profiles',
    'hierarchy',
    'phone',
    'channels',
    'tags',
    'proficiencies',
  ],
  input: fc.record({ draft: someUsers, changes: fc.array(someChanges, { minLength: 1, maxLength: 3 }) }),
  holds: async ({ directory }, { draft, changes }, cover) => {
    let [user] = await settle(directory, [draft]);
    const references = await referencesOf(directory);
    for (const wanted of changes) {
      const change = changeOf(wanted, directory, references);
      if (change === undefined || user === undefined) continue;
      given(await directory.updateUser({ user, change }), `updateUser of ${change.group}`);
      cover(change.group);
      const told: DirectoryUser = await readAll(directory, user.id);
      demandAgree(
        told,
        changedDirectoryUser(user, change),
        namesOf(change.group),
        'readUser after the change',
      );
      user = told;
    }
  },
});

/** What was not meant is not touched. */
export const directoryGroupsApart = directoryLaw({
  id: 'directory.groups-apart',
  statement:
    'A change of one group leaves every field of the others, also while another group is being changed; `phone` and `channels`, which both describe the voice channel, count as one.',
  classes: ['alone', 'together', 'scheduled'],
  input: fc.record({
    drafts: separateUsers({ minLength: 2, maxLength: 2 }),
    changes: fc.uniqueArray(someChanges, {
      minLength: 1,
      maxLength: 3,
      selector: ({ group }) => (group === 'channels' ? 'phone' : group),
    }),
    meeting: meetings,
  }),
  holds: async ({ directory }, { drafts, changes: wanted, meeting }, cover) => {
    const [user, bystander] = await settle(directory, drafts);
    const references = await referencesOf(directory);
    const changes = wanted
      .map((one) => changeOf(one, directory, references))
      .filter((one) => one !== undefined);
    cover(changes.length < 2 ? 'alone' : meeting.start);
    await startAll(
      meeting,
      changes.map(
        (change) => async () => given(await directory.updateUser({ user: user!, change }), change.group),
      ),
    );
    const told = await readAll(directory, user!.id);
    const touched = new Set(changes.flatMap(({ group }) => touchedBy(group)));
    demandAgree(
      told,
      user!,
      fieldsOf(directory).filter((name) => !touched.has(name)),
      'the other groups',
    );
    for (const change of changes) {
      demandAgree(
        told,
        changedDirectoryUser(user!, change),
        namesOf(change.group),
        'the group that was changed',
      );
    }
    demandAgree(await readAll(directory, bystander!.id), bystander!, fieldsOf(directory), 'another user');
  },
});

/** A user without any would be locked out, and Amazon Connect refuses it. */
export const directorySecurityProfiles = directoryLaw({
  id: 'directory.security-profile',
  statement:
    'A user has at least one security profile at all times: to clear them, to set none, and to make a user without are refused.',
  classes: ['clear', 'set none', 'make'],
  input: fc.record({
    draft: someUsers,
    way: fc.constantFrom('clear' as const, 'set none' as const, 'make' as const),
  }),
  holds: async ({ directory, console }, { draft, way }, cover) => {
    cover(way);
    const references = await referencesOf(directory);
    const wanted = newUserOf(draft, directory, references);
    if (way === 'make') {
      const without = {
        ...wanted,
        fields: { ...wanted.fields, securityProfileIds: [] },
      } as unknown as NewDirectoryUser;
      demandCode(
        await createBy(directory, references, without),
        ['directory-refused', 'invalid-request'],
        'createUser',
      );
      demandEqual(console.users(), [], 'the users');
      return;
    }
    const [user] = await settle(directory, [draft]);
    const securityProfileIds = way === 'clear' ? clear : set([]);
    const change: DirectoryChange = { group: 'security-profiles', fields: { securityProfileIds } };
    demandCode(
      await directory.updateUser({ user: user!, change }),
      ['directory-refused', 'invalid-request'],
      'updateUser',
    );
    demandAgree(await readAll(directory, user!.id), user!, fieldsOf(directory), 'the user');
    demandEqual(
      console.users()[0]?.securityProfileIds.length,
      user?.fields.securityProfileIds?.length,
      'the profiles',
    );
  },
});

/** Gone is gone, and said so. */
export const directoryDeletes = directoryLaw({
  id: 'directory.deleted',
  statement:
    'A deleted user is `directory-user-not-found` to every call, is in no snapshot, and frees its login name; the others stay.',
  classes: ['by the port', 'by others'],
  input: fc.record({
    drafts: separateUsers({ minLength: 1, maxLength: 3 }),
    by: fc.constantFrom('by the port' as const, 'by others' as const),
  }),
  holds: async ({ directory, console }, { drafts, by }, cover) => {
    const [user, ...others] = await settle(directory, drafts);
    const { id } = user!;
    cover(by);
    if (by === 'by others') console.remove(id);
    else given(await directory.deleteUser({ id }), 'deleteUser');
    const change: DirectoryChange = { group: 'identity', fields: { lastName: set('Rossi') } };
    demandCode(await directory.readUser({ id }), ['directory-user-not-found'], 'readUser');
    demandCode(
      await directory.updateUser({ user: user!, change }),
      ['directory-user-not-found'],
      'updateUser',
    );
    demandCode(await directory.deleteUser({ id }), ['directory-user-not-found'], 'deleteUser');
    const { users } = given(await directory.snapshot(), 'snapshot');
    demandEqual(
      users.map((one) => one.id).toSorted(),
      others.map((one) => one.id).toSorted(),
      'the snapshot',
    );
    const [again] = await settle(directory, drafts.slice(0, 1));
    demand(again!.id !== id, 'a new user has the id of one that is gone');
  },
});

/** A login name belongs to one user. */
export const directoryUniqueLogins = directoryLaw({
  id: 'directory.unique-logins',
  statement:
    'Of several callers who make a user of one login name exactly one succeeds, and the others get `directory-login-taken`.',
  classes: ['together', 'scheduled', 'one after the other'],
  input: fc.record({
    draft: someUsers,
    count: fc.integer({ min: 2, max: 3 }),
    before: fc.boolean(),
    meeting: meetings,
  }),
  holds: async ({ directory, console }, { draft, count, before, meeting }, cover) => {
    const references = await referencesOf(directory);
    cover(before ? 'one after the other' : meeting.start);
    if (before) await settle(directory, [draft]);
    const user = newUserOf(draft, directory, references);
    const codes = await startAll(
      meeting,
      Array.from({ length: count }, () => async () => codeOf(await createBy(directory, references, user))),
    );
    const taken = Array.from({ length: before ? count : count - 1 }, () => 'directory-login-taken');
    demandEqual(codes.toSorted(), before ? taken : [...taken, 'ok'], 'the answers');
    demandEqual(
      console.users().map(({ loginName }) => loginName),
      [draft.loginName],
      'the users',
    );
  },
});
