import {
  err,
  ok,
  stepProfile,
  type Directory,
  type ItemOutcome,
  type PlanItem,
  type ProfileStep,
  type Step,
} from '@rollcall/core';
import {
  createDirectoryUser,
  deleteDirectoryUser,
  readDirectoryUser,
  updateDirectoryUser,
} from './directory-steps.js';
import { bringsNothing } from './brings-nothing.js';
import { brokenBeforehand, brokenByWrite } from '../rule/broken-by-write.js';
import { denied } from './denied.js';
import type { Execution } from './execution.js';
import { handOver } from './hand-over.js';
import { itemJournal, type ItemJournal } from './item-journal.js';
import {
  brokenOff,
  changedSincePlanned,
  failed,
  isMadeAlready,
  readSubject,
  type ItemSubject,
  type StepResult,
} from './item-subject.js';
import { staleness } from './run-local-items.js';
import { stepContext } from './step-context.js';
import { tellProfileChange } from './tell-profile-change.js';
import { lostVersion, versionsOfItem } from './versions-of-item.js';

/**
 * Runs the steps of one item in order, on both sides; the first that cannot be done ends it, with what was done said.
 * Cancelling stops the reads that come first. Once something is written the item is brought to its end.
 */
export async function runDirectoryItem(
  execution: Execution,
  directory: Directory,
  item: PlanItem,
): Promise<ItemOutcome> {
  const journal = itemJournal(item);
  const run = () => runSteps(execution, directory, item, journal);
  const end = (await execution.host.askAndWait(run)) ?? err(brokenOff);
  return end.isErr() ? journal.stopped(end.error) : journal.ended();
}

async function runSteps(
  execution: Execution,
  directory: Directory,
  item: PlanItem,
  journal: ItemJournal,
): Promise<StepResult> {
  const read = await readSubject(execution, item);
  if (read.isErr()) return err(read.error);
  const subject = read.value;
  let isOpen = false;
  for (const step of item.steps) {
    if (!isOpen && step.kind !== 'read-directory-user') {
      const opened = await open(execution, item, subject);
      if (opened.isErr()) return opened;
      isOpen = true;
    }
    const done = await runStep(execution, directory, item, step, subject, journal);
    if (done.isErr()) return done;
  }
  return ok(undefined);
}

/** What comes between the reads of an item and its first write: whether it may be done, and what the host hands over. */
async function open(execution: Execution, item: PlanItem, subject: ItemSubject): Promise<StepResult> {
  const denial = denied(execution, item, subject);
  if (denial !== undefined) return err(denial);
  const given = await handOver(execution, item, subject);
  if (given.isErr()) return given;
  return brokenBeforehand(execution, item, subject);
}

function runStep(
  execution: Execution,
  directory: Directory,
  item: PlanItem,
  step: Step,
  subject: ItemSubject,
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
      return deleteDirectoryUser(execution, directory, step, subject, journal);
    case 'create-profile':
    case 'apply-template':
    case 'change-profile':
    case 'change-lifecycle':
    case 'change-management':
    case 'refresh-profile':
    case 'delete-profile':
      return writeProfile(execution, item, step, subject, journal);
    default:
      return step satisfies never;
  }
}

/** Works out the next state of the profile and writes it with the version that was just read. */
async function writeProfile(
  execution: Execution,
  item: PlanItem,
  step: ProfileStep,
  subject: ItemSubject,
  journal: ItemJournal,
): Promise<StepResult> {
  const { context, plan, versions } = execution;
  if (step.kind === 'refresh-profile' && subject.user === undefined && isMadeAlready(item, subject))
    return ok(undefined);
  const refs = versionsOfItem(plan, item, subject.profile);
  const loaded = await versions.load(refs, {});
  if (loaded.isErr()) return err(failed(loaded.error));
  const lost = lostVersion(versions, refs);
  if (lost !== undefined) return err(lost);
  const secretOf = (setting: string) => subject.secrets.get(setting);
  const next = stepProfile(stepContext(execution, item, subject.user, secretOf), step, subject.profile);
  if (next.isErr()) return err(next.error);
  const write = next.value;
  if (write === undefined || bringsNothing(plan, write, subject.profile)) return ok(undefined);
  if (subject.changed) return changedSincePlanned;
  const broken = brokenByWrite(execution, item, step, subject.profile, write);
  if (broken !== undefined) return err(broken);
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
