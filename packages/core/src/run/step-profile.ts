import { applyTemplate } from '../apply/apply-template.js';
import { canonicalJson } from '../json/canonical-json.js';
import { lifecycleForbids } from '../lifecycle/forbidden-by-lifecycle.js';
import type { Plan } from '../plan/plan.js';
import type { Step } from '../plan/step.js';
import { changeProfile } from '../profile/change-profile.js';
import type { ProfileWrite } from '../profile/profile-store.js';
import type { Management, UserProfile } from '../profile/user-profile.js';
import { refreshProfile } from '../resync/refresh-profile.js';
import { err, ok, type Result } from '../result.js';
import { changeLifecycle } from './change-lifecycle.js';
import { isProfileAsSeen } from './check-item.js';
import { createProfile } from './create-profile.js';
import { forbiddenStep } from './forbidden-step.js';
import { isGone } from './is-gone.js';
import { refusal, stale, type StepContext, type StepHindrance } from './step-context.js';
import { withSecrets } from './with-secrets.js';

/** A step that writes the profile of its user. */
export type ProfileStep = Extract<
  Step,
  {
    kind:
      | 'create-profile'
      | 'apply-template'
      | 'change-profile'
      | 'change-lifecycle'
      | 'change-management'
      | 'refresh-profile'
      | 'delete-profile';
  }
>;

/**
 * The write that brings a profile to the goal of a step; `undefined` if it is there already. It relies on no plan for
 * what must never happen: a plan is a document, and may come from elsewhere.
 */
export function stepProfile(
  context: StepContext,
  step: ProfileStep,
  current: UserProfile | undefined,
): Result<ProfileWrite | undefined, StepHindrance> {
  if (step.kind === 'create-profile') return createProfile(context, step, current);
  if (current === undefined)
    return step.kind === 'delete-profile' ? ok(undefined) : err(stale('profile-gone'));
  return writeOf(context, step, current)
    .andThen((write) =>
      write === undefined ? ok(write) : permitted(context, step, current).map(() => write),
    )
    .mapErr((hindrance) => {
      // What was planned for another state of the profile is stale, whatever would speak against it now.
      const isAsSeen = isProfileAsSeen(context.catalog, context.item, current);
      return hindrance.outcome === 'refused' && !isAsSeen ? stale('changed-since-planned') : hindrance;
    });
}

type ChangingStep = Exclude<ProfileStep, { kind: 'create-profile' }>;

function writeOf(
  context: StepContext,
  step: ChangingStep,
  current: UserProfile,
): Result<ProfileWrite | undefined, StepHindrance> {
  const { id, version: expectedVersion } = current;
  if (step.kind === 'delete-profile') return ok({ kind: 'delete', id, expectedVersion });
  return nextProfile(context, step, current).map((next) => {
    if (sameContent(current, next)) return undefined;
    return { kind: 'replace', profile: { ...next, version: expectedVersion + 1 }, expectedVersion };
  });
}

function permitted(
  context: StepContext,
  step: ProfileStep,
  current: UserProfile,
): Result<void, StepHindrance> {
  const leavesUser = step.kind === 'delete-profile' && !isGone(context, current);
  // Whatever a plan says it deletes: a deletion that leaves the directory user is one of the profile alone.
  const forbidden =
    forbiddenStep(context, step, current) ??
    (leavesUser ? lifecycleForbids(current.lifecycle, 'delete') : undefined);
  return forbidden === undefined ? ok(undefined) : err(refusal(forbidden));
}

function nextProfile(
  context: StepContext,
  step: Exclude<ChangingStep, { kind: 'delete-profile' }>,
  current: UserProfile,
): Result<UserProfile, StepHindrance> {
  const { catalog, plan, versionOf } = context;
  switch (step.kind) {
    case 'apply-template': {
      if (plan.action.kind !== 'apply')
        throw new TypeError('A step applies a template in a plan that applies none.');
      const version = versionOf(plan.action.template);
      const configuration = applyTemplate(catalog, version, current.configuration, plan.action.overrides);
      return ok({ ...current, configuration });
    }
    case 'change-profile':
      return withSecrets(context, step.changes, step.secrets).andThen((changes) =>
        changeProfile(catalog, current, versionOf(current.configuration.template), changes).mapErr(refusal),
      );
    case 'change-lifecycle':
      return changeLifecycle(context, current);
    case 'change-management':
      return ok({ ...current, management: managementOf(plan) });
    case 'refresh-profile':
      return refreshed(context, current);
    default:
      return step satisfies never;
  }
}

function managementOf({ action }: Plan): Management {
  if (action.kind !== 'change-management')
    throw new TypeError('A step hands a profile over in a plan that hands none over.');
  return action.management;
}

/** A profile that has been linked to another user since it was planned keeps that link, unless a person decided so. */
function refreshed(
  { plan, item, directoryUser, now }: StepContext,
  current: UserProfile,
): Result<UserProfile, StepHindrance> {
  if (directoryUser === undefined) return err(stale('directory-user-gone'));
  const known = [undefined, item.directoryId, directoryUser.id];
  return plan.action.kind === 'confirm-link' || known.includes(current.link?.id)
    ? ok(refreshProfile(current, directoryUser, now))
    : err(stale('changed-since-planned'));
}

/** Whether nothing but the time of reading differs. */
function sameContent(a: UserProfile, b: UserProfile): boolean {
  return a === b || canonicalJson(withoutReadAt(a)) === canonicalJson(withoutReadAt(b));
}

function withoutReadAt(profile: UserProfile): object {
  return { ...profile, mirror: profile.mirror && { ...profile.mirror, readAt: undefined } };
}
