import {
  err,
  isProfileAsSeen,
  matchKeyOf,
  ok,
  type DirectoryUser,
  type Json,
  type OutcomeReason,
  type Password,
  type PlanItem,
  type PortError,
  type Result,
  type UserProfile,
} from '@rollcall/core';
import type { Execution } from './execution.js';

/** What is known of the user of an item while its steps go on. */
export interface ItemSubject {
  profile: UserProfile | undefined;
  user: DirectoryUser | undefined;
  /** Something that the planner saw is different now: whatever is not at its goal already is not written. */
  changed: boolean;
  password: Password | undefined;
  /** Values of secret settings, as the host handed them over. */
  readonly secrets: Map<string, Json>;
}

/** Why an item does not go on. */
export type Stop = Exclude<OutcomeReason, { readonly outcome: 'done' | 'unchanged' }>;

/** What became of one step. */
export type StepResult = Result<void, Stop>;

/** The answer where what the planner saw has changed. */
export const changedSincePlanned: StepResult = err({
  outcome: 'stale',
  reason: { code: 'changed-since-planned' },
});

/** Reads the profile of an item and compares it with what the planner saw. */
export async function readSubject(execution: Execution, item: PlanItem): Promise<Result<ItemSubject, Stop>> {
  const { context, signal, plan } = execution;
  const subject: ItemSubject = {
    profile: undefined,
    user: undefined,
    changed: false,
    password: undefined,
    secrets: new Map(),
  };
  // A directory user who is deleted without a profile has none to look at.
  if (item.profileId === undefined && !item.steps.some(({ kind }) => kind === 'create-profile'))
    return ok(subject);
  const wanted =
    item.profileId === undefined ? { keys: [matchKeyOf(item.loginName)] } : { ids: [item.profileId] };
  const read = await context.profiles.getMany({ ...wanted, signal });
  if (read.isErr()) return err(failed(read.error));
  const [profile] = read.value;
  const isGone = profile === undefined && item.saw.profile !== undefined && plan.action.kind !== 'delete';
  const isChanged = profile !== undefined && !isProfileAsSeen(context.catalog, item, profile);
  return ok({ ...subject, profile, changed: isGone || isChanged });
}

/** Whether the directory user that an item would make exists: the profile is linked to one that the planner did not see. */
export function isMadeAlready(item: PlanItem, { profile }: ItemSubject): boolean {
  return profile?.link !== undefined && profile.link.id !== item.directoryId;
}

/** The outcome of an item whose steps broke off: a port, the clock or the maker of ids threw. */
export const brokenOff: Stop = {
  outcome: 'failed',
  reason: { code: 'host-failed' },
};

/** Only the reads before the first write can be cancelled: nothing has happened then. */
export function failed(reason: Extract<Stop, { outcome: 'failed' }>['reason'] | PortError): Stop {
  if (reason.code === 'cancelled') return { outcome: 'not-started' };
  return { outcome: 'failed', reason };
}
