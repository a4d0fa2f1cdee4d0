import { actionOfStep, actionOnGroup } from '../action/action-of-step.js';
import type { UserAction } from '../action/user-action.js';
import type { DirectoryChange } from '../directory/directory-change.js';
import { sameField } from '../directory/directory-field-table.js';
import { intended } from '../intent/intent.js';
import { lifecycleForbids } from '../lifecycle/forbidden-by-lifecycle.js';
import type { ItemRefusal } from '../plan/item-refusal.js';
import type { PlanAction } from '../plan/plan.js';
import { forbiddenForProfile } from '../plan/refused.js';
import type { Step } from '../plan/step.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { StepContext } from './step-context.js';

/**
 * Why a step may not write, as planners ask it: by what holds of the user, and by whoever maintains the profile. A run asks
 * it before each write, in the directory too.
 */
export function forbiddenStep(
  { plan, outside }: Pick<StepContext, 'plan' | 'outside'>,
  step: Step,
  profile: UserProfile,
): ItemRefusal | undefined {
  const action = actionNow(plan.action, step, profile);
  if (action !== undefined) return forbiddenForProfile(profile, action, outside);
  // What a profile takes over after a write belongs to that write, but somebody deleted takes nothing over.
  return step.kind === 'refresh-profile' ? lifecycleForbids(profile.lifecycle, 'resync') : undefined;
}

/** A transition gives the security profiles that it is about; to give others is to assign them. */
function actionNow(action: PlanAction, step: Step, profile: UserProfile): UserAction | undefined {
  return step.kind === 'update-directory-user' &&
    action.kind === 'change-lifecycle' &&
    !isSwap(action, step.change, profile)
    ? actionOnGroup(step.change.group)
    : actionOfStep(action, step);
}

/** Whether a suspension gives what it names, once it is remembered what was there, or its end what is remembered. */
function isSwap(
  action: Extract<PlanAction, { kind: 'change-lifecycle' }>,
  { fields }: DirectoryChange,
  { lifecycle }: UserProfile,
): boolean {
  const remembered = lifecycle?.suspended?.securityProfileIds;
  if (remembered === undefined || !(action.transition === 'suspend' || action.transition === 'reinstate'))
    return false;
  const wanted = action.transition === 'suspend' ? [action.securityProfileId] : remembered;
  return sameField('securityProfileIds', intended(fields.securityProfileIds, undefined), wanted);
}
