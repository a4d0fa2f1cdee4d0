import type { UserProfile } from '../profile/user-profile.js';
import type { Step } from './step.js';

/**
 * The check before a profile forgets what a suspension took away, since there is nobody left to have it back. A profile that
 * was never linked names nobody to look for.
 */
export function readOfWhoIsGone({ lifecycle, link }: UserProfile): readonly Step[] {
  if (lifecycle?.suspended === undefined || link === undefined) return [];
  return [{ kind: 'read-directory-user', fields: ['securityProfileIds'] }];
}
