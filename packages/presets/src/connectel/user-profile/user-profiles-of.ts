import type { AccessModel, Role } from '@rollcall/core/authorization';
import { adminRole } from './connectel-access.js';

/** The User Profiles that there are, to choose from. */
export function userProfilesOf({ roles }: Pick<AccessModel, 'roles'>): readonly Role[] {
  return roles.filter(({ id }) => id !== adminRole);
}
