import { sameField } from '../directory/directory-field-table.js';
import { afterReinstatement, afterSuspension, afterTransition } from '../lifecycle/after-transition.js';
import type { PlanAction } from '../plan/plan.js';
import type { UserProfile } from '../profile/user-profile.js';
import { withLifecycle } from '../profile/with-lifecycle.js';
import { err, ok, type Result } from '../result.js';
import { isGone } from './is-gone.js';
import { refusal, stale, type StepContext, type StepHindrance } from './step-context.js';

/** The profile after the transition of the plan. */
export function changeLifecycle(
  context: StepContext,
  current: UserProfile,
): Result<UserProfile, StepHindrance> {
  const { action } = context.plan;
  if (action.kind !== 'change-lifecycle')
    throw new TypeError('A step changes the lifecycle in a plan that changes none.');
  if (action.transition === 'suspend') return suspend(context, action, current);
  if (action.transition === 'reinstate') return reinstate(context, current);
  return ok(withLifecycle(current, afterTransition(current.lifecycle, action.transition)));
}

/** Remembers what the directory user has, unless an earlier suspension remembers already what it had. */
function suspend(
  { directoryUser }: StepContext,
  { securityProfileId }: Extract<PlanAction, { transition: 'suspend' }>,
  current: UserProfile,
): Result<UserProfile, StepHindrance> {
  const { lifecycle } = current;
  if (lifecycle?.suspended !== undefined) return ok(current);
  if (directoryUser === undefined || directoryUser.unread.includes('securityProfileIds'))
    return err(stale('directory-user-gone'));
  const { securityProfileIds = [] } = directoryUser.fields;
  if (
    securityProfileIds.length === 0 ||
    sameField('securityProfileIds', securityProfileIds, [securityProfileId])
  )
    return err(refusal({ code: 'no-access-already' }));
  return ok(withLifecycle(current, afterSuspension(lifecycle, { securityProfileIds })));
}

/** Forgets only what has been put back, or what a user had who is gone. */
function reinstate(context: StepContext, current: UserProfile): Result<UserProfile, StepHindrance> {
  const { lifecycle } = current;
  const { directoryUser } = context;
  const remembered = lifecycle?.suspended?.securityProfileIds;
  if (remembered === undefined) return ok(current);
  const isPutBack =
    directoryUser !== undefined &&
    sameField('securityProfileIds', directoryUser.fields.securityProfileIds, remembered);
  if (!isPutBack && !isGone(context, current)) return err(stale('changed-since-planned'));
  return ok(withLifecycle(current, afterReinstatement(lifecycle)));
}
