import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { SecurityProfileId } from '../directory/directory-fields.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { afterSuspension } from '../lifecycle/after-transition.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { PlanContext } from './assemble-plan.js';
import { planForProfiles, type ProfileTarget } from './for-profiles.js';
import { lifecycleChange } from './lifecycle-change.js';
import type { Plan, PlanItem } from './plan.js';
import type { PlanTarget } from './plan-target.js';
import { forbiddenFor, refused, unchanged } from './refused.js';
import { securityProfilesNeeded, swapItem } from './swap-security-profiles.js';

/** Users to be left without access. */
export interface SuspendRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  /** What those suspended have alone, since Amazon Connect demands one security profile: one that allows nothing. */
  readonly securityProfileId: SecurityProfileId;
  readonly targets: readonly PlanTarget[];
}

/**
 * Plans suspensions: the security profiles of the directory user are remembered on the profile, as they are read at the
 * run, and then swapped. Where a run broke off between the two, and where somebody gave the user others since, planning
 * again swaps, and what was remembered first stays.
 */
export function planSuspend(request: SuspendRequest): Plan {
  const { securityProfileId } = request;
  const action = { kind: 'change-lifecycle', transition: 'suspend', securityProfileId } as const;
  return planForProfiles(request, action, (target) => itemFor(request, target));
}

function itemFor(request: SuspendRequest, target: ProfileTarget): PlanItem {
  const forbidden = forbiddenFor(target, 'suspend', request.outside);
  if (forbidden !== undefined) return refused(target, forbidden);
  const { profile, directory } = target;
  if (directory.presence === 'absent') return refused(target, { code: 'not-in-directory' });
  if (directory.presence !== 'present') return refused(target, { code: 'not-seen-in-directory' });
  return suspension(request, target, profile, directory.user);
}

function suspension(
  { catalog, securityProfileId }: SuspendRequest,
  target: PlanTarget,
  profile: UserProfile,
  user: DirectoryUser,
): PlanItem {
  const needed = securityProfilesNeeded(user, [securityProfileId]);
  const swap = { catalog, target, profile, user, needed };
  const hasIt = Object.keys(needed).length === 0;
  if (profile.lifecycle?.suspended !== undefined) return hasIt ? unchanged(target) : swapItem(swap);
  const { securityProfileIds = [] } = user.fields;
  const isRead = !user.unread.includes('securityProfileIds');
  if (isRead && (hasIt || securityProfileIds.length === 0))
    return refused(target, { code: 'no-access-already' });
  const after = afterSuspension(profile.lifecycle, { securityProfileIds });
  return swapItem({ ...swap, own: { change: lifecycleChange(profile.lifecycle, after), when: 'before' } });
}
