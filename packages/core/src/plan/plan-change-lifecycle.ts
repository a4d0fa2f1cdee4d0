import type { AnyCatalog } from '../catalog/any-catalog.js';
import { afterTransition, isAfter } from '../lifecycle/after-transition.js';
import type { ProfileTransition } from '../lifecycle/transition.js';
import type { PlanContext } from './assemble-plan.js';
import { planForProfiles, type ProfileTarget } from './for-profiles.js';
import { lifecycleChange } from './lifecycle-change.js';
import type { Plan, PlanItem } from './plan.js';
import { subjectOf, type PlanTarget } from './plan-target.js';
import { forbiddenFor, refused, unchanged } from './refused.js';
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
  return planForProfiles(request, { kind: 'change-lifecycle', transition }, (target) =>
    itemFor(request, target),
  );
}

function itemFor({ catalog, transition, outside }: ChangeLifecycleRequest, target: ProfileTarget): PlanItem {
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
