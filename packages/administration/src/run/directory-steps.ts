import {
  changedDirectoryUser,
  changesNeeded,
  err,
  forbiddenStep,
  isDirectoryUserAsSeen,
  ok,
  type Directory,
  type DirectoryFieldName,
  type DirectoryUser,
  type PlanItem,
  type Step,
  type StepKind,
} from '@rollcall/core';
import { belongsElsewhere } from './belongs-elsewhere.js';
import type { Execution } from './execution.js';
import type { ItemJournal } from './item-journal.js';
import {
  changedSincePlanned,
  failed,
  isMadeAlready,
  type ItemSubject,
  type StepResult,
} from './item-subject.js';

/** The check before the writes. A user to be deleted who is gone already is at the goal, and so is one known to be gone. */
export async function readDirectoryUser(
  execution: Execution,
  directory: Directory,
  item: PlanItem,
  { fields }: Extract<Step, { kind: 'read-directory-user' }>,
  subject: ItemSubject,
): Promise<StepResult> {
  const read = await directory.readUser({
    id: item.directoryId!,
    fields: withScope(execution.context, fields),
    signal: execution.signal,
  });
  if (read.isErr()) {
    if (read.error.code !== 'directory-user-not-found') return err(failed(read.error));
    return isAboutWhoIsGone(item)
      ? ok(undefined)
      : err({ outcome: 'stale', reason: { code: 'directory-user-gone' } });
  }
  subject.user = read.value;
  subject.changed ||= !isDirectoryUserAsSeen(item, read.value);
  if (!item.steps.some(({ kind }) => writesUser.includes(kind))) return ok(undefined);
  const elsewhere = await belongsElsewhere(execution, read.value, subject.profile);
  if (elsewhere.isErr()) return err(failed(elsewhere.error));
  subject.changed ||= elsewhere.value;
  return ok(undefined);
}

const writesUser: readonly StepKind[] = ['update-directory-user', 'delete-directory-user'];

/** Whether an item goes on without its directory user: one to be deleted, and one who was gone when it was planned. */
function isAboutWhoIsGone({ saw, steps }: PlanItem): boolean {
  const does = (...wanted: readonly StepKind[]) => steps.some(({ kind }) => wanted.includes(kind));
  if (does('delete-directory-user')) return true;
  return saw.directory === undefined && does('delete-profile', 'change-lifecycle');
}

/** Where the scope of the actor is a part of the hierarchy, the group is read with the rest. */
function withScope(
  { clearance }: Execution['context'],
  fields: readonly DirectoryFieldName[],
): readonly DirectoryFieldName[] {
  if (clearance === undefined || clearance.groups === 'all' || fields.includes('hierarchyGroupId'))
    return fields;
  return [...fields, 'hierarchyGroupId'];
}

/** Makes the directory user. A profile that has been linked since has one. */
export async function createDirectoryUser(
  execution: Execution,
  directory: Directory,
  item: PlanItem,
  step: Extract<Step, { kind: 'create-directory-user' }>,
  subject: ItemSubject,
  journal: ItemJournal,
): Promise<StepResult> {
  if (isMadeAlready(item, subject)) return ok(undefined);
  const hindered = hindrance(execution, step, subject);
  if (hindered !== undefined) return hindered;
  const { user } = step;
  const created = await directory.createUser({ user, password: subject.password });
  if (created.isErr()) return err(failed(created.error));
  subject.user = created.value;
  journal.note('create-directory-user');
  journal.knowDirectoryUser(created.value.id);
  tellDirectoryChange(execution.context, 'directory-user-created', created.value);
  return ok(undefined);
}

/** Writes what of a change is not so already. */
export async function updateDirectoryUser(
  execution: Execution,
  directory: Directory,
  step: Extract<Step, { kind: 'update-directory-user' }>,
  subject: ItemSubject,
  journal: ItemJournal,
): Promise<StepResult> {
  const user = subject.user!;
  const { change } = step;
  const fields = changesNeeded(user, change.fields);
  if (Object.keys(fields).length === 0) return ok(undefined);
  const hindered = hindrance(execution, step, subject);
  if (hindered !== undefined) return hindered;
  const needed = { group: change.group, fields };
  const updated = await directory.updateUser({ user, change: needed });
  if (updated.isErr()) return err(failed(updated.error));
  subject.user = changedDirectoryUser(user, needed);
  journal.note('update-directory-user');
  tellDirectoryChange(execution.context, 'directory-user-changed', user);
  return ok(undefined);
}

/** Deletes the directory user, unless somebody else has. */
export async function deleteDirectoryUser(
  execution: Execution,
  directory: Directory,
  step: Extract<Step, { kind: 'delete-directory-user' }>,
  subject: ItemSubject,
  journal: ItemJournal,
): Promise<StepResult> {
  const { user } = subject;
  if (user === undefined) return ok(undefined);
  const hindered = hindrance(execution, step, subject);
  if (hindered !== undefined) return hindered;
  const deleted = await directory.deleteUser({ id: user.id });
  if (deleted.isErr())
    return deleted.error.code === 'directory-user-not-found' ? ok(undefined) : err(failed(deleted.error));
  journal.note('delete-directory-user');
  tellDirectoryChange(execution.context, 'directory-user-deleted', user);
  return ok(undefined);
}

/** Why a write in the directory does not happen: the world has changed, or the rules forbid it whatever was planned. */
function hindrance(
  { context, plan }: Execution,
  step: Step,
  { changed, profile }: ItemSubject,
): StepResult | undefined {
  if (changed) return changedSincePlanned;
  const forbidden = profile && forbiddenStep({ plan, outside: context.outside }, step, profile);
  return forbidden && err({ outcome: 'refused', reason: forbidden });
}

function tellDirectoryChange(
  { onChange, origin }: Execution['context'],
  kind: 'directory-user-created' | 'directory-user-changed' | 'directory-user-deleted',
  { id }: DirectoryUser,
): void {
  onChange({ formatVersion: 1, environment: origin.environment, kind, directoryId: id });
}
