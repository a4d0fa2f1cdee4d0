import type { DirectoryUser } from '../directory/directory-user.js';
import type { UserProfile } from '../profile/user-profile.js';

/** Users and profiles that were found to belong together, each in one pair. */
export interface Pairing {
  readonly pairs: readonly (readonly [DirectoryUser, UserProfile])[];
  readonly users: ReadonlySet<DirectoryUser>;
  readonly profiles: ReadonlySet<UserProfile>;
}

/** The pairs with what is in them. */
export function pairing(pairs: readonly (readonly [DirectoryUser, UserProfile])[]): Pairing {
  return {
    pairs,
    users: new Set(pairs.map(([user]) => user)),
    profiles: new Set(pairs.map(([, profile]) => profile)),
  };
}
