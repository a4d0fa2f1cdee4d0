import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { UserProfile } from './user-profile.js';

/** The profile with these conditions; of an active one no trace stays. */
export function withLifecycle(profile: UserProfile, lifecycle: Lifecycle | undefined): UserProfile {
  const { lifecycle: _, ...rest } = profile;
  return lifecycle === undefined ? rest : { ...rest, lifecycle };
}
