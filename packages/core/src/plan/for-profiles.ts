import { assemblePlan, type PlanContext } from './assemble-plan.js';
import type { Plan, PlanAction, PlanItem } from './plan.js';
import { inLoginOrder, loginOfTarget, type PlanTarget } from './plan-target.js';
import { refused, undecided } from './refused.js';

/** A target that has a profile. */
export type ProfileTarget = Extract<PlanTarget, { kind: 'profile' }>;

/** The plan of an action that is for profiles alone: whoever has none is refused. */
export function planForProfiles(
  request: PlanContext & { readonly targets: readonly PlanTarget[] },
  action: PlanAction,
  itemFor: (target: ProfileTarget) => PlanItem,
): Plan {
  const drafts = inLoginOrder(request.targets).map((target) => ({
    login: loginOfTarget(target),
    item: target.kind === 'profile' ? itemFor(target) : withoutProfile(target),
  }));
  return assemblePlan(request, action, drafts);
}

function withoutProfile(target: Exclude<PlanTarget, ProfileTarget>): PlanItem {
  return target.kind === 'directory-only' ? refused(target, { code: 'no-profile' }) : undecided(target);
}
