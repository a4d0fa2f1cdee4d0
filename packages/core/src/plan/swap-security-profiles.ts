import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { ChangeableFields } from '../directory/directory-change.js';
import type { SecurityProfileId } from '../directory/directory-fields.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import type { Changes } from '../intent/intent.js';
import type { UserProfile } from '../profile/user-profile.js';
import { changesNeeded, directoryChange, updateSteps } from './plan-edit-directory.js';
import type { ItemChange, PlanItem } from './plan.js';
import { subjectOf, type PlanTarget } from './plan-target.js';
import { sightOfDirectoryUser, sightOfProfile } from './sight.js';
import type { Step } from './step.js';

/** A change of security profiles that goes together with a change of the profile. */
export interface SecurityProfileSwap {
  readonly catalog: AnyCatalog;
  readonly target: PlanTarget;
  readonly profile: UserProfile;
  readonly user: DirectoryUser;
  readonly needed: Changes<ChangeableFields>;
  /** What changes on the profile, and whether it is written before the directory or after. */
  readonly own?: { readonly change: ItemChange; readonly when: 'before' | 'after' };
}

/** What a directory user needs to have exactly these security profiles: nothing, if it has them as far as was read. */
export function securityProfilesNeeded(
  user: DirectoryUser,
  ids: readonly SecurityProfileId[],
): Changes<ChangeableFields> {
  return changesNeeded(user, { securityProfileIds: { kind: 'set', value: ids } });
}

/** The item of a swap. The user is read before anything is written, since the security profiles are what is relied on. */
export function swapItem({ catalog, target, profile, user, needed, own }: SecurityProfileSwap): PlanItem {
  const isRead = !user.unread.includes('securityProfileIds');
  const updates = updateSteps(needed);
  const ownSteps: readonly Step[] = own === undefined ? [] : [{ kind: 'change-lifecycle' }];
  const mirrored: readonly Step[] =
    updates.length === 0 || profile.link === undefined ? [] : [{ kind: 'refresh-profile' }];
  return {
    ...subjectOf(target),
    saw: {
      profile: sightOfProfile(catalog, profile, ['lifecycle', 'management', 'link']),
      directory: sightOfDirectoryUser(user, isRead ? ['securityProfileIds'] : []),
    },
    changes: [
      ...(own === undefined ? [] : [own.change]),
      ...(updates.length === 0 ? [] : [directoryChange(user, 'securityProfileIds', needed)]),
    ],
    steps: [
      { kind: 'read-directory-user', fields: ['securityProfileIds'] },
      ...(own?.when === 'before' ? ownSteps : []),
      ...updates,
      ...(own?.when === 'after' ? ownSteps : []),
      ...mirrored,
    ],
  };
}
