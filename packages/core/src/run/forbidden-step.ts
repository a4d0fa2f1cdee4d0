import { actionOfStep } from '../action/action-of-step.js';
import type { ItemRefusal } from '../plan/item-refusal.js';
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
  const action = actionOfStep(plan.action, step);
  return action && forbiddenForProfile(profile, action, outside);
}
