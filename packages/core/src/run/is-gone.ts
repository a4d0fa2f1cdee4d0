import type { UserProfile } from '../profile/user-profile.js';
import type { StepContext } from './step-context.js';

/**
 * Whether the directory user of a profile is gone, as far as a run knows: deleted by the same item, or read and not found,
 * or found to be somebody else by now. A profile that was never linked has none to look for.
 */
export function isGone({ item, directoryUser }: StepContext, { link }: UserProfile): boolean {
  const does = (wanted: string) => item.steps.some(({ kind }) => kind === wanted);
  if (does('delete-directory-user')) return true;
  if (directoryUser === undefined) return link === undefined || does('read-directory-user');
  return link !== undefined && link.login.skeleton !== directoryUser.login.skeleton;
}
