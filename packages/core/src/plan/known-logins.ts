import type { DirectoryUser } from '../directory/directory-user.js';
import type { LifecycleState } from '../lifecycle/lifecycle.js';
import type { MatchKey } from '../login/match-key.js';

/** Who has a login name already, here and in the directory, by its key. */
export interface KnownLogins {
  /** The state of the profile of a login name, if there is one. */
  readonly stateOfProfile: (key: MatchKey) => LifecycleState | undefined;
  readonly directoryUsers: (key: MatchKey) => readonly DirectoryUser[];
}
