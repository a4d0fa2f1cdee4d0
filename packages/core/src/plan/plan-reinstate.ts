import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { DirectoryReferences } from '../directory/directory-references.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { afterReinstatement } from '../lifecycle/after-transition.js';
import type { Suspension } from '../lifecycle/lifecycle.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { PlanContext } from './assemble-plan.js';
import { planForProfiles, type ProfileTarget } from './for-profiles.js';
import { lifecycleChange } from './lifecycle-change.js';
import type { Plan, PlanItem } from './plan.js';
import { subjectOf, type PlanTarget } from './plan-target.js';
import { readOfWhoIsGone } from './read-of-who-is-gone.js';
import { forbiddenFor, refused, unchanged } from './refused.js';
import { sightOfProfile } from './sight.js';
import { securityProfilesNeeded, swapItem } from './swap-security-profiles.js';

/** Users who are to have their access back. */
export interface ReinstateRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  readonly targets: readonly PlanTarget[];
  /** The security profiles that exist: one that is remembered may be gone. */
  readonly references: Pick<DirectoryReferences, 'securityProfiles'>;
}

/**
 * Plans the end of suspensions: exactly the remembered security profiles are put back, whatever the user has by now, and
 * then forgotten. Of a user who is proven gone from the directory there is nothing to put back. Somebody of whose security
 * profiles one is gone is refused: who is to have which is not for a program to decide.
 */
export function planReinstate(request: ReinstateRequest): Plan {
  const action = { kind: 'change-lifecycle', transition: 'reinstate' } as const;
  return planForProfiles(request, action, (target) => itemFor(request, target));
}

function itemFor(request: ReinstateRequest, target: ProfileTarget): PlanItem {
  const { profile, directory } = target;
  const suspended = profile.lifecycle?.suspended;
  if (suspended === undefined) return unchanged(target);
  const forbidden = forbiddenFor(target, 'reinstate', request.outside);
  if (forbidden !== undefined) return refused(target, forbidden);
  if (directory.presence === 'absent') return forgetting(request, target, profile);
  if (directory.presence !== 'present') return refused(target, { code: 'not-seen-in-directory' });
  return puttingBack(request, target, profile, directory.user, suspended);
}

function forgetting({ catalog }: ReinstateRequest, target: PlanTarget, profile: UserProfile): PlanItem {
  return {
    ...subjectOf(target),
    saw: { profile: sightOfProfile(catalog, profile, ['lifecycle', 'management', 'link']) },
    changes: [changeOf(profile)],
    steps: [...readOfWhoIsGone(profile), { kind: 'change-lifecycle' }],
  };
}

function puttingBack(
  { catalog, references }: ReinstateRequest,
  target: PlanTarget,
  profile: UserProfile,
  user: DirectoryUser,
  { securityProfileIds }: Suspension,
): PlanItem {
  const known = new Set(references.securityProfiles.map(({ id }) => id));
  const lost = securityProfileIds.find((id) => !known.has(id));
  if (lost !== undefined)
    return refused(target, { code: 'reference-not-found', kind: 'security-profile', name: lost });
  const needed = securityProfilesNeeded(user, securityProfileIds);
  return swapItem({
    catalog,
    target,
    profile,
    user,
    needed,
    own: { change: changeOf(profile), when: 'after' },
  });
}

function changeOf({ lifecycle }: UserProfile) {
  return lifecycleChange(lifecycle, afterReinstatement(lifecycle));
}
