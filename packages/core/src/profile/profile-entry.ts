import { compareLogins } from '../login/compare-logins.js';
import type { Login } from '../login/login.js';
import type { UserProfile } from './user-profile.js';

/**
 * A profile at one of its places in the existence join. A linked profile stands under the login of its link. Where its
 * own login has another skeleton, a second entry stands there and says that the login is taken.
 */
export interface ProfileEntry {
  readonly place: 'profile' | 'own-login-of-linked';
  readonly login: Login;
  readonly profile: UserProfile;
}

/** The one or two places of a profile in the join. */
export function entriesOf(profile: UserProfile): readonly ProfileEntry[] {
  const login = profile.link?.login ?? profile.login;
  const entry: ProfileEntry = { place: 'profile', login, profile };
  if (login.skeleton === profile.login.skeleton) return [entry];
  return [entry, { place: 'own-login-of-linked', login: profile.login, profile }];
}

/** The order of entries: skeleton, key, then profile id. No two entries of an environment are equal in it. */
export function compareEntries(a: ProfileEntry, b: ProfileEntry): number {
  return compareLogins(a.login, a.profile.id, b.login, b.profile.id);
}
