import { directoryFieldNames, type DirectoryFields } from '@rollcall/core';
import { canonicalText } from '../existence/canonical-text.js';
import type { UserState } from './carry-out.js';

/**
 * Whether a resync has nothing to read of a user: the profile is linked, says what the listing says in every field that
 * it tells, and what the listing leaves out was read at this very time of change.
 */
export function isUpToDate({ profile, user }: UserState): boolean {
  if (profile?.mirror === undefined || user === undefined || profile.link?.id !== user.id) return false;
  const { mirror, identity } = profile;
  const known: DirectoryFields = { ...mirror.fields, ...identity };
  const told = directoryFieldNames.filter((field) => !user.unread.includes(field));
  const isSame = told.every(
    (field) =>
      !mirror.unread.includes(field) && canonicalText(field, known) === canonicalText(field, user.fields),
  );
  const isAllTold = user.unread.every(
    (field) => field === 'proficiencies' || user.unkept?.includes(field) === true,
  );
  const isUnmoved = user.lastModified !== undefined && user.lastModified === mirror.lastModified;
  return isSame && (isAllTold || isUnmoved);
}
