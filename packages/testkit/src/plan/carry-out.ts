import {
  changedDirectoryUser,
  instantOf,
  type DirectoryUser,
  type Json,
  type Plan,
  type PlanItem,
  type ProfileId,
  type Step,
  type UserProfile,
} from '@rollcall/core';
import type { PlanSubject } from './plan-subject.js';
import { versionAmong } from './some-environment.js';
import type { PlanCase } from './plan-case.js';

/** A user as both sides have it. */
export interface UserState {
  readonly profile: UserProfile | undefined;
  readonly user: DirectoryUser | undefined;
}

/** The state that an item leads to, how often it wrote, and whether something stood in the way. */
export interface CarriedOut extends UserState {
  readonly writes: number;
  readonly hindered: 'no' | 'stale' | 'refused';
}

const now = instantOf(0);

/** Carries out the steps of one item, without any port: what a run does where nobody interferes. */
export function carryOut(
  subject: PlanSubject,
  planCase: PlanCase,
  plan: Plan,
  item: PlanItem,
  start: UserState,
): CarriedOut {
  let state: CarriedOut = { ...start, writes: 0, hindered: 'no' };
  let atHand: DirectoryUser | undefined;
  for (const step of item.steps) {
    if (state.hindered !== 'no') break;
    if (step.kind === 'read-directory-user') {
      atHand = state.user && { ...state.user, unread: [] };
      if (atHand === undefined || !subject.isDirectoryUserAsSeen(item, atHand))
        state = { ...state, hindered: 'stale' };
      continue;
    }
    state = doStep(subject, planCase, plan, item, step, state, atHand);
    if (step.kind === 'update-directory-user') atHand = state.user;
  }
  return state;
}

function doStep(
  subject: PlanSubject,
  { environment, intent }: PlanCase,
  plan: Plan,
  item: PlanItem,
  step: Exclude<Step, { kind: 'read-directory-user' }>,
  state: CarriedOut,
  atHand: DirectoryUser | undefined,
): CarriedOut {
  const writes = state.writes + 1;
  switch (step.kind) {
    case 'update-directory-user':
      return {
        ...state,
        user: state.user && changedDirectoryUser({ ...state.user, unread: [] }, step.change),
        writes,
      };
    case 'delete-directory-user':
      return { ...state, user: undefined, writes };
    case 'create-directory-user':
      throw new TypeError('No case of these laws makes a directory user.');
    default: {
      const context = {
        catalog: environment.catalog,
        plan,
        item,
        versionOf: versionAmong(environment.versions),
        secretOf: (setting: string) => secretIn(intent, setting),
        directoryUser: atHand,
        now,
        newProfileId: () => 'new' as ProfileId,
      };
      const write = subject.stepProfile(context, step, state.profile);
      if (write.isErr()) return { ...state, hindered: write.error.outcome };
      if (write.value === undefined) return state;
      return { ...state, profile: write.value.kind === 'delete' ? undefined : write.value.profile, writes };
    }
  }
}

/** What the host hands over: the value that the edit wants. */
function secretIn(intent: PlanCase['intent'], setting: string): Json | undefined {
  if (intent.kind !== 'edit') return undefined;
  const wanted = intent.changes.overrides?.[setting] ?? intent.changes.userValues?.[setting];
  return wanted?.kind === 'set' ? wanted.value : undefined;
}
