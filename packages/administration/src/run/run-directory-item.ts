import {
  changedDirectoryUser,
  changesNeeded,
  err,
  isDirectoryUserAsSeen,
  isProfileAsSeen,
  matchKeyOf,
  ok,
  stepProfile,
  type Directory,
  type DirectoryUser,
  type ItemOutcome,
  type OutcomeReason,
  type PlanItem,
  type PortError,
  type ProfileStep,
  type Result,
  type Step,
  type UserProfile,
} from '@rollcall/core';
import type { Execution } from './execution.js';
import { itemJournal, type ItemJournal } from './item-journal.js';
import { staleness } from './run-local-items.js';
import { stepContext } from './step-context.js';
import { tellProfileChange } from './tell-profile-change.js';
import { versionsOfItem } from './versions-of-item.js';

/** What is known of the user of an item while its steps go on. */
interface Subject {
  profile: UserProfile | undefined;
  user: DirectoryUser | undefined;
  /** Something that the planner saw is different now: whatever is not at its goal already is not written. */
  changed: boolean;
}

type Stop = Exclude<OutcomeReason, { readonly outcome: 'done' | 'unchanged' }>;
type StepResult = Result<void, Stop>;

/**
 * Runs the steps of one item in order, on both sides; the first that cannot be done ends it, with what was done said.
 * Cancelling stops the reads that come first. Once something is written the item is brought to its end.
 */
export async function runDirectoryItem(execution: Execution, directory: Directory, item: PlanItem): Promise<ItemOutcome> {
  const journal = itemJournal(item);
  const subject: Subject = { profile: undefined, user: undefined, changed: false };
  const checked = await readProfile(execution, item, subject);
  if (checked.isErr()) return journal.stopped(checked.error);
  for (const step of item.steps) {
    const done = await runStep(execution, directory, item, step, subject, journal);
    if (done.isErr()) return journal.stopped(done.error);
  }
  return journal.ended();
}

async function readProfile(execution: Execution, item: PlanItem, subject: Subject): Promise<StepResult> {
  const { context, options } = execution;
  const wanted = item.profileId === undefined ? { keys: [matchKeyOf(item.loginName)] } : { ids: [item.profileId] };
  const read = await context.profiles.getMany({ ...wanted, signal: options.signal });
  if (read.isErr()) return err(failed(read.error));
  const [profile] = read.value;
  // A directory user who is deleted without a profile has none to look at.
  subject.profile = concernsProfile(item) ? profile : undefined;
  subject.changed = profile !== undefined && !isProfileAsSeen(context.catalog, item, profile);
  return ok(undefined);
}

function concernsProfile(item: PlanItem): boolean {
  return item.profileId !== undefined || item.steps.some(({ kind }) => kind === 'create-profile');
}

function runStep(
  execution: Execution,
  directory: Directory,
  item: PlanItem,
  step: Step,
  subject: Subject,
  journal: ItemJournal,
): Promise<StepResult> {
  switch (step.kind) {
    case 'read-directory-user':
      return readDirectoryUser(execution, directory, item, step, subject);
    case 'create-directory-user':
      return createDirectoryUser(execution, directory, item, step, subject, journal);
    case 'update-directory-user':
      return updateDirectoryUser(execution, directory, step, subject, journal);
    case 'delete-directory-user':
      return deleteDirectoryUser(execution, directory, subject, journal);
    case 'create-profile':
    case 'apply-template':
    case 'change-profile':
    case 'refresh-profile':
    case 'delete-profile':
      return writeProfile(execution, item, step, subject, journal);
    default:
      return step satisfies never;
  }
}

const changedSincePlanned: StepResult = err({ outcome: 'stale', reason: { code: 'changed-since-planned' } });

/** The check before the writes. A user to be deleted who is gone already is at the goal. */
async function readDirectoryUser(
  { options }: Execution,
  directory: Directory,
  item: PlanItem,
  { fields }: Extract<Step, { kind: 'read-directory-user' }>,
  subject: Subject,
): Promise<StepResult> {
  const read = await directory.readUser({ id: item.directoryId!, fields, signal: options.signal });
  if (read.isErr()) {
    if (read.error.code !== 'directory-user-not-found') return err(failed(read.error));
    if (item.steps.some(({ kind }) => kind === 'delete-directory-user')) return ok(undefined);
    return err({ outcome: 'stale', reason: { code: 'directory-user-gone' } });
  }
  subject.user = read.value;
  subject.changed ||= !isDirectoryUserAsSeen(item, read.value);
  return ok(undefined);
}

async function createDirectoryUser(
  { context, options }: Execution,
  directory: Directory,
  item: PlanItem,
  { user, password }: Extract<Step, { kind: 'create-directory-user' }>,
  subject: Subject,
  journal: ItemJournal,
): Promise<StepResult> {
  if (subject.profile?.link !== undefined) return ok(undefined);
  if (subject.changed) return changedSincePlanned;
  const secret = password === 'needed' ? await options.passwordFor?.(item) : undefined;
  if (password === 'needed' && secret === undefined) {
    return err({ outcome: 'refused', reason: { code: 'password-missing' } });
  }
  const created = await directory.createUser({ user, password: secret });
  if (created.isErr()) return err(failed(created.error));
  subject.user = created.value;
  journal.note('create-directory-user');
  journal.knowDirectoryUser(created.value.id);
  tellDirectoryChange(context, 'directory-user-created', created.value);
  return ok(undefined);
}

async function updateDirectoryUser(
  { context }: Execution,
  directory: Directory,
  { change }: Extract<Step, { kind: 'update-directory-user' }>,
  subject: Subject,
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

async function deleteDirectoryUser(
  { context }: Execution,
  directory: Directory,
  subject: Subject,
  journal: ItemJournal,
): Promise<StepResult> {
  const { user } = subject;
  if (user === undefined) return ok(undefined);
  if (subject.changed) return changedSincePlanned;
  const deleted = await directory.deleteUser({ id: user.id });
  if (deleted.isErr() && deleted.error.code !== 'directory-user-not-found') return err(failed(deleted.error));
  journal.note('delete-directory-user');
  tellDirectoryChange(context, 'directory-user-deleted', user);
  return ok(undefined);
}

/** Works out the next state of the profile and writes it with the version that was just read. */
async function writeProfile(
  execution: Execution,
  item: PlanItem,
  step: ProfileStep,
  subject: Subject,
  journal: ItemJournal,
): Promise<StepResult> {
  const { context, plan, versions } = execution;
  if (step.kind === 'refresh-profile' && subject.user === undefined && subject.profile?.link !== undefined) {
    return ok(undefined);
  }
  const versionOf = await versions.load(versionsOfItem(plan, item, subject.profile), {});
  if (versionOf.isErr()) return err(failed(versionOf.error));
  const next = stepProfile(stepContext(execution, item, versionOf.value, subject.user), step, subject.profile);
  if (next.isErr()) return err(next.error);
  const write = next.value;
  if (write === undefined) return ok(undefined);
  if (subject.changed) return changedSincePlanned;
  const written = await context.profiles.write({ writes: [write] });
  if (written.isErr()) return err(failed(written.error));
  const [answer] = written.value;
  if (answer!.isErr()) return err({ outcome: 'stale', reason: staleness(answer!.error) });
  subject.profile = write.kind === 'delete' ? undefined : write.profile;
  if (write.kind !== 'delete') journal.knowProfile(write.profile.id);
  journal.note(step.kind);
  tellProfileChange(context, write);
  return ok(undefined);
}

function tellDirectoryChange(
  { onChange, origin }: Execution['context'],
  kind: 'directory-user-created' | 'directory-user-changed' | 'directory-user-deleted',
  { id }: DirectoryUser,
): void {
  onChange({ formatVersion: 1, environment: origin.environment, kind, directoryId: id });
}

/** Only the reads before the first write can be cancelled: nothing has happened then. */
function failed(reason: Extract<Stop, { outcome: 'failed' }>['reason'] | PortError): Stop {
  if (reason.code === 'cancelled') return { outcome: 'not-started' };
  return { outcome: 'failed', reason };
}
