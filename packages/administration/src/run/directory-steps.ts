import {
  changedDirectoryUser,
  changesNeeded,
  err,
  isDirectoryUserAsSeen,
  ok,
  type Directory,
  type DirectoryUser,
  type PlanItem,
  type Step,
} from '@rollcall/core';
import type { Execution } from './execution.js';
import type { ItemJournal } from './item-journal.js';
import {
  changedSincePlanned,
  failed,
  isMadeAlready,
  type ItemSubject,
  type StepResult,
} from './item-subject.js';

/** The check before the writes. A user to be deleted who is gone already is at the goal. */
export async function readDirectoryUser(
  { signal }: Execution,
  directory: Directory,
  item: PlanItem,
  { fields }: Extract<Step, { kind: 'read-directory-user' }>,
  subject: ItemSubject,
): Promise<StepResult> {
  const read = await directory.readUser({ id: item.directoryId!, fields, signal });
  if (read.isErr()) {
    if (read.error.code !== 'directory-user-not-found') return err(failed(read.error));
    if (item.steps.some(({ kind }) => kind === 'delete-directory-user')) return ok(undefined);
    return err({ outcome: 'stale', reason: { code: 'directory-user-gone' } });
  }
  subject.user = read.value;
  subject.changed ||= !isDirectoryUserAsSeen(item, read.value);
  return ok(undefined);
}

/** Makes the directory user. A profile that has been linked since has one. */
export async function createDirectoryUser(
  { context }: Execution,
  directory: Directory,
  item: PlanItem,
  { user }: Extract<Step, { kind: 'create-directory-user' }>,
  subject: ItemSubject,
  journal: ItemJournal,
): Promise<StepResult> {
  if (isMadeAlready(item, subject)) return ok(undefined);
  if (subject.changed) return changedSincePlanned;
  const created = await directory.createUser({ user, password: subject.password });
  if (created.isErr()) return err(failed(created.error));
  subject.user = created.value;
  journal.note('create-directory-user');
  journal.knowDirectoryUser(created.value.id);
  tellDirectoryChange(context, 'directory-user-created', created.value);
  return ok(undefined);
}

/** Writes what of a change is not so already. */
export async function updateDirectoryUser(
  { context }: Execution,
  directory: Directory,
  { change }: Extract<Step, { kind: 'update-directory-user' }>,
  subject: ItemSubject,
  journal: ItemJournal,
): Promise<StepResult> {
  const user = subject.user!;
  const fields = changesNeeded(user, change.fields);
  if (Object.keys(fields).length === 0) return ok(undefined);
  if (subject.changed) return changedSincePlanned;
  const needed = { group: change.group, fields };
  const updated = await directory.updateUser({ user, change: needed });
  if (updated.isErr()) return err(failed(updated.error));
  subject.user = changedDirectoryUser(user, needed);
  journal.note('update-directory-user');
  tellDirectoryChange(context, 'directory-user-changed', user);
  return ok(undefined);
}

/** Deletes the directory user, unless somebody else has. */
export async function deleteDirectoryUser(
  { context }: Execution,
  directory: Directory,
  subject: ItemSubject,
  journal: ItemJournal,
): Promise<StepResult> {
  const { user } = subject;
  if (user === undefined) return ok(undefined);
  if (subject.changed) return changedSincePlanned;
  const deleted = await directory.deleteUser({ id: user.id });
  if (deleted.isErr())
    return deleted.error.code === 'directory-user-not-found' ? ok(undefined) : err(failed(deleted.error));
  journal.note('delete-directory-user');
  tellDirectoryChange(context, 'directory-user-deleted', user);
  return ok(undefined);
}

function tellDirectoryChange(
  { onChange, origin }: Execution['context'],
  kind: 'directory-user-created' | 'directory-user-changed' | 'directory-user-deleted',
  { id }: DirectoryUser,
): void {
  onChange({ formatVersion: 1, environment: origin.environment, kind, directoryId: id });
}
