import {
  err,
  isProfileAsSeen,
  matchKeyOf,
  ok,
  stepProfile,
  type ItemOutcome,
  type PlanItem,
  type PortError,
  type ProfileStep,
  type ProfileWrite,
  type ProfileWriteError,
  type Result,
  type UserProfile,
} from '@rollcall/core';
import { brokenByWrite } from '../rule/broken-by-write.js';
import { denied } from './denied.js';
import type { Execution } from './execution.js';
import { itemJournal } from './item-journal.js';
import { brokenOff, type Stop } from './item-subject.js';
import { stepContext } from './step-context.js';
import { tellProfileChange } from './tell-profile-change.js';
import { lostVersion, versionsOfItem } from './versions-of-item.js';

/** How many users are read, checked and written together. */
export const LOCAL_BATCH = 500;

/** Runs items that each write one profile and nothing else: a batch is one read and one write of the store. */
export async function runLocalItems(
  execution: Execution,
  items: readonly PlanItem[],
): Promise<readonly ItemOutcome[]> {
  const outcomes = await execution.host.askAndWait(() => runBatch(execution, items));
  return outcomes ?? items.map((item) => itemJournal(item).stopped(brokenOff));
}

async function runBatch(execution: Execution, items: readonly PlanItem[]): Promise<readonly ItemOutcome[]> {
  const read = await currentProfiles(execution, items);
  if (read.isErr()) return items.map((item) => unread(item, read.error));
  const decisions = items.map(
    (item) => execution.host.ask(() => decide(execution, item, read.value(item))) ?? err(brokenOff),
  );
  const writes = decisions.flatMap((decision) => (decision.isOk() && decision.value ? [decision.value] : []));
  const written = await writeAll(execution, writes);
  return items.map((item, index) => outcomeOf(execution, item, decisions[index]!, written));
}

type Decision = Result<ProfileWrite | undefined, Stop>;
type Written = Result<ReadonlyMap<ProfileWrite, Result<void, ProfileWriteError>>, PortError>;

async function currentProfiles({ context, signal, plan, versions }: Execution, items: readonly PlanItem[]) {
  const ids = items.flatMap(({ profileId }) => (profileId === undefined ? [] : [profileId]));
  const keys = items.flatMap(({ profileId, loginName }) =>
    profileId === undefined ? [matchKeyOf(loginName)] : [],
  );
  const call = { signal };
  const read = await context.profiles.getMany({ ids, keys, ...call });
  if (read.isErr()) return err(read.error);
  const byId = new Map(read.value.map((profile) => [profile.id, profile]));
  const byKey = new Map(read.value.map((profile) => [profile.login.key, profile]));
  const profileOf = ({ profileId, loginName }: PlanItem) =>
    profileId === undefined ? byKey.get(matchKeyOf(loginName)) : byId.get(profileId);
  const refs = items.flatMap((item) => versionsOfItem(plan, item, profileOf(item)));
  return (await versions.load(refs, call)).map(() => profileOf);
}

/** At the goal counts before changed: it is the same whoever brought the user there. */
function decide(execution: Execution, item: PlanItem, current: UserProfile | undefined): Decision {
  const { context, given, plan, versions } = execution;
  const denial = denied(execution, item, { profile: current });
  if (denial !== undefined) return err(denial);
  const lost = lostVersion(versions, versionsOfItem(plan, item, current));
  if (lost !== undefined) return err(lost);
  const [step] = item.steps;
  const secretOf = (setting: string) => given.secretFor(item, setting);
  const next = stepProfile(stepContext(execution, item, undefined, secretOf), step as ProfileStep, current);
  if (next.isErr() || next.value === undefined) return next;
  if (current !== undefined && !isProfileAsSeen(context.catalog, item, current))
    return err({ outcome: 'stale', reason: { code: 'changed-since-planned' } });
  const broken = brokenByWrite(execution, item, step as ProfileStep, current, next.value);
  return broken === undefined ? next : err(broken);
}

async function writeAll({ context }: Execution, writes: readonly ProfileWrite[]): Promise<Written> {
  if (writes.length === 0) return ok(new Map());
  const answers = await context.profiles.write({ writes });
  return answers.map((each) => new Map(writes.map((write, index) => [write, each[index]!])));
}

function outcomeOf(
  { context }: Execution,
  item: PlanItem,
  decision: Decision,
  written: Written,
): ItemOutcome {
  const journal = itemJournal(item);
  if (decision.isErr()) return journal.stopped(decision.error);
  const write = decision.value;
  if (write === undefined) return journal.ended();
  if (written.isErr()) return failed(item, written.error);
  const answer = written.value.get(write)!;
  if (answer.isErr()) return journal.stopped({ outcome: 'stale', reason: staleness(answer.error) });
  journal.knowProfile(write.kind === 'delete' ? write.id : write.profile.id);
  journal.note(item.steps[0]!.kind);
  tellProfileChange(context, write);
  return journal.ended();
}

/** A write that the store refuses means that the world has changed since the check. */
export function staleness(error: ProfileWriteError) {
  return error.code === 'version-conflict' ? ({ code: 'version-conflict' } as const) : error;
}

/** Nothing was written yet: an item whose reading was cancelled has not started. */
function unread(item: PlanItem, reason: PortError): ItemOutcome {
  return reason.code === 'cancelled'
    ? itemJournal(item).stopped({ outcome: 'not-started' })
    : failed(item, reason);
}

function failed(item: PlanItem, reason: PortError): ItemOutcome {
  return itemJournal(item).stopped({ outcome: 'failed', reason });
}
