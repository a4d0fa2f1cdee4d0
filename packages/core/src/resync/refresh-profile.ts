import type { DirectoryFieldName, DirectoryFields } from '../directory/directory-fields.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { unreadFields } from '../directory/directory-user.js';
import type { Instant } from '../port/instant.js';
import {
  identityFieldNames,
  type DirectoryMirror,
  type MirroredFieldName,
} from '../profile/directory-mirror.js';
import type { Identity, UserProfile } from '../profile/user-profile.js';

/**
 * The profile with all that it takes from its directory user: link, names, e-mails and mirror. A field that was not
 * read now, or is not kept there at all, keeps what was known before; the directory's word is taken verbatim, for it
 * owns the fields that it keeps. Only the empty name or e-mail, which Amazon Connect tells for none, is none.
 */
export function refreshProfile(profile: UserProfile, user: DirectoryUser, readAt: Instant): UserProfile {
  return {
    ...profile,
    identity: refreshedIdentity(profile.identity, user),
    link: { id: user.id, login: user.login },
    // What was known of another user, whom this one replaces, says nothing of this one.
    mirror: refreshedMirror(profile.link?.id === user.id ? profile.mirror : undefined, user, readAt),
  };
}

function refreshedIdentity(identity: Identity, user: DirectoryUser): Identity {
  const known = identityFieldNames.map((field) => [
    field,
    user.unread.includes(field) ? identity[field] : user.fields[field],
  ]);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined && value !== ''));
}

function refreshedMirror(
  mirror: DirectoryMirror | undefined,
  user: DirectoryUser,
  readAt: Instant,
): DirectoryMirror {
  const fields: { -readonly [Name in DirectoryFieldName]?: DirectoryFields[Name] } = { ...user.fields };
  for (const field of identityFieldNames) delete fields[field];
  const stillUnread: MirroredFieldName[] = [];
  for (const field of user.unread.filter(isMirrored)) {
    if (mirror === undefined || mirror.unread.includes(field)) stillUnread.push(field);
    else Object.assign(fields, keptField(mirror, field));
  }
  return {
    readAt,
    ...watermark(mirror, user),
    fields,
    unread: unreadFields(stillUnread),
  };
}

/** The time of change counts as seen only when the e-mail, which listings leave out, was read with it, if there is one. */
function watermark(
  mirror: DirectoryMirror | undefined,
  user: DirectoryUser,
): Pick<DirectoryMirror, 'lastModified'> {
  const isMissing = user.unread.includes('email') && user.unkept?.includes('email') !== true;
  const lastModified = isMissing ? mirror?.lastModified : user.lastModified;
  return lastModified === undefined ? {} : { lastModified };
}

function keptField(mirror: DirectoryMirror, field: MirroredFieldName): Partial<DirectoryFields> {
  return mirror.fields[field] === undefined ? {} : { [field]: mirror.fields[field] };
}

function isMirrored(field: DirectoryFieldName): field is MirroredFieldName {
  return !identityFieldNames.some((name) => name === field);
}
