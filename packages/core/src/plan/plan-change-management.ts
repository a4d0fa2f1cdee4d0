import type { AnyCatalog } from '../catalog/any-catalog.js';
import { sameJson } from '../json/same-json.js';
import type { Management } from '../profile/user-profile.js';
import type { PlanContext } from './assemble-plan.js';
import { planForProfiles, type ProfileTarget } from './for-profiles.js';
import type { ItemChange, Plan, PlanItem } from './plan.js';
import { subjectOf, type PlanTarget } from './plan-target.js';
import { forbiddenFor, refused, unchanged } from './refused.js';
import { sightOfProfile } from './sight.js';

/** Profiles to be handed over: to another system, or back to people here. */
export interface ChangeManagementRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  readonly management: Management;
  readonly targets: readonly PlanTarget[];
}

/** Plans who maintains profiles from now on. */
export function planChangeManagement(request: ChangeManagementRequest): Plan {
  const { management } = request;
  return planForProfiles(request, { kind: 'change-management', management }, (target) =>
    itemFor(request, target),
  );
}

function itemFor({ catalog, management, outside }: ChangeManagementRequest, target: ProfileTarget): PlanItem {
  const { profile } = target;
  if (sameJson(profile.management, management)) return unchanged(target);
  const forbidden = forbiddenFor(target, 'change-management', outside);
  if (forbidden !== undefined) return refused(target, forbidden);
  return {
    ...subjectOf(target),
    saw: { profile: sightOfProfile(catalog, profile, ['management', 'lifecycle']) },
    changes: [changeOf(profile.management, management)],
    steps: [{ kind: 'change-management' }],
  };
}

/** People here have no name: the side that they are on is left out. */
function changeOf(before: Management, after: Management): ItemChange {
  return {
    field: 'management',
    ...(before.kind === 'here' ? {} : { before: before.system }),
    ...(after.kind === 'here' ? {} : { after: after.system }),
  };
}
