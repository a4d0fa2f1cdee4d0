import { compareCodePoints } from '../login/compare-code-points.js';
import { parseLogin, type InvalidLogin, type Login } from '../login/login.js';
import type { Instant } from '../port/instant.js';
import { err, ok, type Result } from '../result.js';
import type { DirectoryFieldName, DirectoryFields } from './directory-fields.js';

/** Id of a user in the directory. */
export type DirectoryUserId = string & { readonly __brand: 'DirectoryUserId' };

/**
 * A user as the directory told it. A field named in `unread` was not asked for or not answered: it is never compared
 * and never mirrored. Every other field was read, with a value or without one.
 */
export interface DirectoryUser {
  readonly id: DirectoryUserId;
  readonly login: Login;
  readonly fields: DirectoryFields;
  /** Fields that were not read, in code-point order. Users of one read may share one array. */
  readonly unread: readonly DirectoryFieldName[];
  /** Those of the unread fields that the directory does not keep: no read would tell them. */
  readonly unkept?: readonly DirectoryFieldName[];
  /** When the directory last changed the user, where it says so. */
  readonly lastModified?: Instant;
}

/** What a field is known to hold. */
export type Reading<T> = { readonly read: false } | { readonly read: true; readonly value: T | undefined };

/** The directory answered a user that cannot be one. */
export interface InvalidDirectoryUser {
  readonly code: 'invalid-directory-user';
  readonly reason: 'empty-id' | InvalidLogin['reason'];
}

/** Makes a directory user from what an adapter read. */
export function directoryUser(read: {
  readonly id: string;
  readonly loginName: string;
  readonly fields: DirectoryFields;
  readonly unread: readonly DirectoryFieldName[];
  readonly lastModified?: Instant | undefined;
}): Result<DirectoryUser, InvalidDirectoryUser> {
  if (read.id === '') return err({ code: 'invalid-directory-user', reason: 'empty-id' });
  return parseLogin(read.loginName)
    .mapErr(({ reason }): InvalidDirectoryUser => ({ code: 'invalid-directory-user', reason }))
    .andThen((login) =>
      ok({
        id: read.id as DirectoryUserId,
        login,
        fields: readOnly(read.fields, read.unread),
        unread: read.unread,
        ...(read.lastModified === undefined ? {} : { lastModified: read.lastModified }),
      }),
    );
}

/** What is known of one field of a user. */
export function readField<Name extends DirectoryFieldName>(
  user: Pick<DirectoryUser, 'fields' | 'unread'>,
  name: Name,
): Reading<Exclude<DirectoryFields[Name], undefined>> {
  if (user.unread.includes(name)) return { read: false };
  return { read: true, value: user.fields[name] as Exclude<DirectoryFields[Name], undefined> | undefined };
}

/** Field names as `DirectoryUser.unread` wants them: each once, in code-point order. */
export function unreadFields(names: Iterable<DirectoryFieldName>): readonly DirectoryFieldName[] {
  return Object.freeze([...new Set(names)].sort(compareCodePoints));
}

/** A value of a field that counts as not read must not be kept, or it could be compared by accident. */
function readOnly(fields: DirectoryFields, unread: readonly DirectoryFieldName[]): DirectoryFields {
  if (!unread.some((name) => fields[name] !== undefined)) return fields;
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !unread.some((field) => field === name)),
  );
}
