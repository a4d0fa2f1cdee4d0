import {
  changedDirectoryUser,
  instantOf,
  withoutUnkept,
  type DirectoryFieldName,
  type DirectoryUser,
  type IdentityType,
  type Plan,
  type PlanItem,
  type ProfileId,
  type Step,
  type UserProfile,
} from '@rollcall/core';
import { userOf } from '../directory/some-directory-user.js';
import { loginOf } from '../login/some-login.js';
import type { PlanSubject } from './plan-subject.js';
import { versionAmong } from './some-environment.js';
import type { PlanCase } from './plan-case.js';
import { secretOf } from './wanted.js';

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
      atHand = state.user && readWith(planCase.environment.identityType, state.user, step.fields);
      const isStale =
        atHand === undefined ? !isKnownGone(item) : !subject.isDirectoryUserAsSeen(item, atHand);
      state = { ...state, user: atHand, hindered: isStale ? 'stale' : 'no' };
      continue;
    }
    state = doStep(subject, planCase, plan, item, step, state, atHand);
    if (step.kind === 'update-directory-user' || step.kind === 'create-directory-user') atHand = state.user;
  }
  return state;
}

/** Whether the read of an item is to show that somebody is gone, for whom a profile remembers what to put back. */
export function isKnownGone({ saw, steps }: PlanItem): boolean {
  const forgets = steps.some(({ kind }) => kind === 'delete-profile' || kind === 'change-lifecycle');
  return forgets && saw.directory === undefined;
}

/** The user with these fields read too: what was not known of them is that they have no value, where they are kept. */
function readWith(
  identityType: IdentityType,
  user: DirectoryUser,
  fields: readonly DirectoryFieldName[],
): DirectoryUser {
  const unread = user.unread.filter((field) => !fields.includes(field));
  return withoutUnkept(identityType, { ...user, unread });
}

function doStep(
  subject: PlanSubject,
  planCase: PlanCase,
  plan: Plan,
  item: PlanItem,
  step: Exclude<Step, { kind: 'read-directory-user' }>,
  state: CarriedOut,
  atHand: DirectoryUser | undefined,
): CarriedOut {
  const { environment } = planCase;
  const writes = state.writes + 1;
  switch (step.kind) {
    case 'update-directory-user':
      return { ...state, user: state.user && changedDirectoryUser(state.user, step.change), writes };
    case 'delete-directory-user':
      return { ...state, user: undefined, writes };
    case 'create-directory-user':
      return {
        ...state,
        user: withoutUnkept(
          environment.identityType,
          userOf('made', loginOf(step.user.loginName), step.user.fields),
        ),
        writes,
      };
    default: {
      const context = {
        catalog: environment.catalog,
        plan,
        item,
        versionOf: versionAmong(environment.versions),
        secretOf: (setting: string) => secretOf(planCase, item, setting),
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
