import type { DirectoryUserId } from '../directory/directory-user.js';
import type { DirectoryLink, ProfileId } from '../profile/user-profile.js';
import { err, ok, type Result } from '../result.js';
import { candidatesOf } from './candidates-of.js';
import type { ExistenceRow, Presence } from './existence-row.js';

/** A person says that this user and this profile are one. */
export interface LinkPair {
  readonly directory: DirectoryUserId;
  readonly profile: ProfileId;
}

/** No row holds the user, or none the profile: the view is of another time. */
export interface NotInView {
  readonly code: 'not-in-view';
  readonly side: 'directory' | 'profile';
}

/** The two stand in rows that leave nothing to confirm between them. */
export interface NotConfirmable {
  readonly code: 'not-confirmable';
  readonly directory: Presence;
  readonly profile: Presence;
}

/** The profile is linked to a user whom an incomplete read did not see: it may be that user's still. */
export interface LinkMayBeAlive {
  readonly code: 'link-may-be-alive';
}

/** Why a pair cannot be confirmed. */
export type ConfirmLinkError = NotInView | NotConfirmable | LinkMayBeAlive;

/**
 * The link that confirms a pair, to be written on the profile. Taken are two candidates of one ambiguous row, and a
 * `directory-only` with a `profile-only` row. With it written the pair is `both`, and no other row changes its class,
 * except that the row which the two come from is told apart.
 */
export function confirmLink(
  rows: Iterable<ExistenceRow>,
  pair: LinkPair,
): Result<DirectoryLink, ConfirmLinkError> {
  let there: ExistenceRow | undefined;
  let here: ExistenceRow | undefined;
  for (const row of rows) {
    const { directory, profiles } = candidatesOf(row);
    if (directory.some(({ id }) => id === pair.directory)) there = row;
    if (profiles.some(({ id }) => id === pair.profile)) here = row;
  }
  const user = there && candidatesOf(there).directory.find(({ id }) => id === pair.directory);
  if (there === undefined || user === undefined) return err({ code: 'not-in-view', side: 'directory' });
  if (here === undefined) return err({ code: 'not-in-view', side: 'profile' });
  const together = there === here && here.presence === 'ambiguous';
  const apart = there.presence === 'directory-only' && here.presence === 'profile-only';
  if (!together && !apart)
    return err({ code: 'not-confirmable', directory: there.presence, profile: here.presence });
  if (here.presence === 'profile-only' && here.link === 'not-seen') return err({ code: 'link-may-be-alive' });
  return ok({ id: user.id, login: user.login });
}
