import type { AnyCatalog } from '../catalog/any-catalog.js';
import { afterTransition, isAfter } from '../lifecycle/after-transition.js';
import type { ProfileTransition } from '../lifecycle/transition.js';
import { assemblePlan, type PlanContext } from './assemble-plan.js';
import { lifecycleChange } from './lifecycle-change.js';
import type { Plan, PlanItem } from './plan.js';
import { inLoginOrder, loginOfTarget, subjectOf, type PlanTarget } from './plan-target.js';
import { forbiddenFor, refused, unchanged, undecided } from './refused.js';
import { sightOfProfile } from './sight.js';

/** Profiles of which a condition is to be set or lifted. */
export interface ChangeLifecycleRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  readonly transition: ProfileTransition;
  readonly targets: readonly PlanTarget[];
}

/** Plans a transition that writes profiles alone. Whoever is as it makes them already stays unchanged. */
export function planChangeLifecycle(request: ChangeLifecycleRequest): Plan {
  const { transition } = request;
  const drafts = inLoginOrder(request.targets).map((target) => ({
    login: loginOfTarget(target),
    item: itemFor(request, target),
  }));
  return assemblePlan(request, { kind: 'change-lifecycle', transition }, drafts);
}

function itemFor({ catalog, transition, outside }: ChangeLifecycleRequest, target: PlanTarget): PlanItem {
  switch (target.kind) {
    case 'profile': {
      const { profile } = target;
      if (isAfter(profile.lifecycle, transition)) return unchanged(target);
      const forbidden = forbiddenFor(target, transition, outside);
      if (forbidden !== undefined) return refused(target, forbidden);
      return {
        ...subjectOf(target),
        saw: { profile: sightOfProfile(catalog, profile, ['lifecycle', 'management']) },
        changes: [lifecycleChange(profile.lifecycle, afterTransition(profile.lifecycle, transition))],
        steps: [{ kind: 'change-lifecycle' }],
      };
    }
    case 'directory-only':
      return refused(target, { code: 'no-profile' });
    case 'ambiguous':
    case 'unknown':
      return undecided(target);
    default:
      return target satisfies never;
  }
}
