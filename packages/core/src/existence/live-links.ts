import type { DirectoryUser, DirectoryUserId } from '../directory/directory-user.js';
import type { UserProfile } from '../profile/user-profile.js';
import { pairing, type Pairing } from './pairing.js';

/**
 * Profiles of one skeleton group with the users that their links name. A link joins within the skeleton of its own
 * login only: a directory login never changes, so a user of this id under another one is not the user that was linked.
 * Links are unique by directory id, which stores guarantee; of two profiles with one link the first in order has it.
 */
export function liveLinks(users: readonly DirectoryUser[], profiles: readonly UserProfile[]): Pairing {
  const waiting = new Map<DirectoryUserId, DirectoryUser>(users.map((user) => [user.id, user]));
  const pairs: (readonly [DirectoryUser, UserProfile])[] = [];
  for (const profile of profiles) {
    const user = profile.link && waiting.get(profile.link.id);
    if (user === undefined) continue;
    waiting.delete(user.id);
    pairs.push([user, profile]);
  }
  return pairing(pairs);
}
