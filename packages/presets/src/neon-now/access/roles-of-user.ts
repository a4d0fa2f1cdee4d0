import { effectiveMode, type StandingProfile } from '@rollcall/core';

/** Whether a user has the Admin app permission. The host knows: no contact-centre role and no platform role gives it. */
export type AdminAppPermission = 'permitted' | 'not-permitted';

/** The roles with which a contact-centre user acts in CX: that of the profile and, where permitted, the Admin app's. */
export function rolesOfUser(
  { profile, beneath }: StandingProfile,
  adminApp: AdminAppPermission,
): readonly string[] {
  const role = effectiveMode(profile.configuration, beneath);
  return adminApp === 'permitted' ? [role, 'admin-app'] : [role];
}
