import type { DirectoryUser } from '../directory/directory-user.js';
import type { MatchKey } from '../login/match-key.js';
import type { UserProfile } from '../profile/user-profile.js';
import { byKey } from './by-key.js';
import { pairing, type Pairing } from './pairing.js';

/**
 * Pairs a free user with the profile of its key, where the key is theirs alone. Counted are all users of the key, free
 * or not: else a user could be matched merely because the others are linked already.
 */
export function equalKeys(
  free: readonly DirectoryUser[],
  neverLinked: readonly UserProfile[],
  keysInDirectory: readonly MatchKey[],
): Pairing {
  const profiles = byKey(neverLinked, ({ login }) => login.key);
  const known = byKey(keysInDirectory, (key) => key);
  return pairing(
    free.flatMap((user) => {
      const [profile, another] = profiles.get(user.login.key) ?? [];
      const alone = known.get(user.login.key)?.length === 1 && another === undefined;
      return profile !== undefined && alone ? [[user, profile] as const] : [];
    }),
  );
}
