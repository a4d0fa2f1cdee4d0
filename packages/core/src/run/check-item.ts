import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { DirectoryFieldName } from '../directory/directory-fields.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import type { PlanItem } from '../plan/plan.js';
import { sightOfDirectoryUser, sightOfProfile, type ProfileAspect } from '../plan/sight.js';
import type { UserProfile } from '../profile/user-profile.js';

/** Whether the profile is, in the fields that count, what the planner saw. */
export function isProfileAsSeen(catalog: AnyCatalog, item: PlanItem, profile: UserProfile): boolean {
  const { profile: seen } = item.saw;
  if (seen === undefined) return true;
  return (
    sightOfProfile(catalog, profile, seen.fields as readonly ProfileAspect[]).fingerprint === seen.fingerprint
  );
}

/** Whether the directory user is, in the fields that count, what the planner saw. */
export function isDirectoryUserAsSeen(item: PlanItem, user: DirectoryUser): boolean {
  const { directory: seen } = item.saw;
  if (seen === undefined) return true;
  return (
    sightOfDirectoryUser(user, seen.fields as readonly DirectoryFieldName[]).fingerprint === seen.fingerprint
  );
}
