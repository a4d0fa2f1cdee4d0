import type { UserAction } from '../action/user-action.js';
import { lifecycleForbids } from '../lifecycle/forbidden-by-lifecycle.js';
import { managementForbids, type OutsideRules } from '../management/forbidden-outside.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { ItemRefusal } from './item-refusal.js';
import type { PlanItem } from './plan.js';
import { subjectOf, type PlanTarget } from './plan-target.js';

/** The item of a user for whom nothing can be planned, with the reason. */
export function refused(target: PlanTarget, refusal: ItemRefusal): PlanItem {
  return { ...subjectOf(target), saw: {}, changes: [], steps: [], refusal };
}

/** The item of a user who needs nothing. */
export function unchanged(target: PlanTarget): PlanItem {
  return { ...subjectOf(target), saw: {}, changes: [], steps: [] };
}

/** The item of a target that names nobody, or not one person. */
export function undecided(target: Extract<PlanTarget, { kind: 'ambiguous' | 'unknown' }>): PlanItem {
  if (target.kind === 'unknown') return refused(target, { code: 'no-such-user' });
  return refused(target, { code: 'ambiguous', reason: target.reason });
}

/** Why an action is forbidden for a target: by what holds of the user, or by whoever maintains the profile. */
export function forbiddenFor(
  target: PlanTarget,
  action: UserAction,
  rules: OutsideRules | undefined,
): ItemRefusal | undefined {
  return target.kind === 'profile' ? forbiddenForProfile(target.profile, action, rules) : undefined;
}

/** The same for a profile. Planners ask it, and runs ask it again. */
export function forbiddenForProfile(
  { lifecycle, management }: UserProfile,
  action: UserAction,
  rules: OutsideRules | undefined,
): ItemRefusal | undefined {
  return lifecycleForbids(lifecycle, action) ?? managementForbids(management, action, rules);
}
