import {
  fieldGroups,
  type DirectoryFieldName,
  type DirectoryReferences,
  type DirectoryUserId,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { demandCode, given } from '../answer.js';
import {
  changeOf,
  createBy,
  demandAgree,
  fieldsOf,
  newUserOf,
  readAll,
  referencesOf,
} from './directory-calls.js';
import { directoryLaw } from './directory-law.js';
import { DirectoryModel } from './directory-model.js';
import type { DirectoryWorld } from './directory-world.js';
import { someChanges, someUsers, type ChangeDraft, type UserDraft } from './some-users.js';

/** A directory with what it has to give. */
export interface StockedDirectory extends DirectoryWorld {
  readonly references: DirectoryReferences;
}

/** Something that can be done to a directory and to its model alike. */
export type DirectoryCommand = fc.AsyncCommand<DirectoryModel, StockedDirectory>;

function command(
  words: string,
  run: DirectoryCommand['run'],
  check: (model: Readonly<DirectoryModel>) => boolean = () => true,
): DirectoryCommand {
  return { check, run, toString: () => words };
}

const hasUsers = ({ users }: Readonly<DirectoryModel>): boolean => users.length > 0;

/** Phone and channels describe the voice channel both: the model goes by the phone alone. */
const modelled = (names: readonly DirectoryFieldName[]): readonly DirectoryFieldName[] =>
  names.filter((name) => !(fieldGroups.channels as readonly string[]).includes(name));

const creating = (draft: UserDraft): DirectoryCommand =>
  command(`create(${fc.stringify(draft)})`, async (model, { directory, references }) => {
    const user = newUserOf(draft, directory, references);
    const answer = await createBy(directory, references, user);
    if (model.has(user.loginName)) demandCode(answer, ['directory-login-taken'], 'createUser');
    else model.create(await readAll(directory, given(answer, 'createUser').id), user);
  });

const updating = (index: number, draft: ChangeDraft): DirectoryCommand =>
  command(
    `update(${index}, ${fc.stringify(draft)})`,
    async (model, { directory, references }) => {
      const change = changeOf(draft, directory, references);
      const user = model.at(index);
      if (change === undefined || user === undefined) return;
      const read = given(await directory.readUser({ id: user.id }), 'readUser');
      given(await directory.updateUser({ user: read, change }), 'updateUser');
      model.update(user, change);
    },
    hasUsers,
  );

const deleting = (index: number): DirectoryCommand =>
  command(
    `delete(${index})`,
    async (model, { directory }) => {
      const id = model.at(index)?.id as DirectoryUserId;
      given(await directory.deleteUser({ id }), 'deleteUser');
      model.delete(id);
      demandCode(await directory.readUser({ id }), ['directory-user-not-found'], 'readUser');
    },
    hasUsers,
  );

const reading = (index: number): DirectoryCommand =>
  command(
    `read(${index})`,
    async (model, { directory }) => {
      const user = model.at(index);
      demand(user !== undefined, 'a user');
      demandAgree(
        await readAll(directory, user.id),
        user,
        modelled(fieldsOf(directory)),
        'readUser against the model',
      );
    },
    hasUsers,
  );

const calling = (): DirectoryCommand =>
  command('snapshot', async (model, { directory }) => {
    const { users, completeness } = given(await directory.snapshot(), 'snapshot');
    demandEqual(completeness, { complete: true }, 'completeness');
    const byId = new Map(users.map((user) => [user.id, user]));
    demandEqual([...byId.keys()].toSorted(), model.users.map(({ id }) => id).toSorted(), 'the users');
    for (const user of model.users) {
      demandAgree(byId.get(user.id)!, user, modelled(fieldsOf(directory)), 'the snapshot against the model');
    }
  });

const changes = someChanges.filter(({ group }) => group !== 'channels');

/** Sequences of commands on a directory and its model. */
export const directoryCommands = fc.commands<DirectoryModel, StockedDirectory, false>(
  [
    someUsers.map(creating),
    fc.tuple(fc.nat(5), changes).map(([index, draft]) => updating(index, draft)),
    fc.nat(5).map(deleting),
    fc.nat(5).map(reading),
    fc.constant(undefined).map(calling),
  ],
  { maxCommands: 12 },
);

/** The law that finds what nobody thought of. */
export const directoryLikeModel = directoryLaw({
  id: 'directory.like-model',
  statement:
    'After any sequence of creates, changes and deletes every answer of the directory is that of its model.',
  input: directoryCommands,
  show: String,
  replay: 'seed',
  holds: async (world, commands) => {
    const references = await referencesOf(world.directory);
    await fc.asyncModelRun(() => ({ model: new DirectoryModel(), real: { ...world, references } }), commands);
  },
});
