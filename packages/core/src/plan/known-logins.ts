import type { DirectoryUser } from '../directory/directory-user.js';
import type { MatchKey } from '../login/match-key.js';

/** Who has a login name already, here and in the directory, by its key. */
export interface KnownLogins {
  readonly hasProfile: (key: MatchKey) => boolean;
  readonly directoryUsers: (key: MatchKey) => readonly DirectoryUser[];
}
