import { directoryFieldNames, sameField } from '../directory/directory-field-table.js';
import type { DirectoryFieldName, DirectoryFields } from '../directory/directory-fields.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { identityFieldNames } from '../profile/directory-mirror.js';
import type { UserProfile } from '../profile/user-profile.js';
import type { FieldDifference } from './field-difference.js';
import { identityAgrees, mirrorAgrees, type ReadOnBoth } from './fields-agree.js';
import { loginDifference } from './login-difference.js';

/** What differs between a directory user and the profile of the same person, on what was read on both sides. */
export type FieldComparison = (directory: DirectoryUser, profile: UserProfile) => readonly FieldDifference[];

type Names = readonly DirectoryFieldName[];

/** Which fields to compare. */
interface Scope {
  readonly both: ReadOnBoth;
  readonly identity: Names;
  readonly mirrored: Names;
}

const nothing: readonly FieldDifference[] = Object.freeze([]);
const isIdentityField = (name: DirectoryFieldName) =>
  identityFieldNames.some((identity) => identity === name);

/**
 * A comparison to be used for many pairs: it works out once which fields were read on both sides, as long as users of
 * one read have the same `unread`, which a store may hand out anew for each. Identity fields always count as read on the profile; without a mirror no other does.
 */
export function fieldComparison(): FieldComparison {
  let directoryUnread: Names | undefined;
  let mirrorUnread: Names | undefined;
  let scope = scopeOf([], undefined);
  return (directory, profile) => {
    const { identity, mirror } = profile;
    if (!sameNames(directory.unread, directoryUnread) || !sameNames(mirror?.unread, mirrorUnread)) {
      directoryUnread = directory.unread;
      mirrorUnread = mirror?.unread;
      scope = scopeOf(directoryUnread, mirrorUnread);
    }
    const agree =
      directory.login.name === profile.login.name &&
      identityAgrees(directory.fields, identity, scope.both) &&
      (mirror === undefined || mirrorAgrees(directory.fields, mirror.fields, scope.both));
    return agree ? nothing : differences(directory, profile, scope);
  };
}

function sameNames(a: Names | undefined, b: Names | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}

function scopeOf(unreadThere: Names, unreadHere: Names | undefined): Scope {
  const readThere = directoryFieldNames.filter((name) => !unreadThere.includes(name));
  const identity = readThere.filter(isIdentityField);
  const mirrored = readThere.filter((name) => !isIdentityField(name) && unreadHere?.includes(name) === false);
  const read = new Set([...identity, ...mirrored]);
  const both = Object.fromEntries(directoryFieldNames.map((name) => [name, read.has(name)])) as ReadOnBoth;
  return { both, identity, mirrored };
}

function differences(
  directory: DirectoryUser,
  profile: UserProfile,
  scope: Scope,
): readonly FieldDifference[] {
  const found: FieldDifference[] = [];
  const login = loginDifference(directory.login, profile.login);
  if (login !== undefined) found.push(login);
  addDifferences(found, scope.identity, directory.fields, profile.identity);
  if (profile.mirror !== undefined)
    addDifferences(found, scope.mirrored, directory.fields, profile.mirror.fields);
  return found.length === 0 ? nothing : found;
}

function addDifferences(
  found: FieldDifference[],
  names: Names,
  there: DirectoryFields,
  here: DirectoryFields,
): void {
  for (const field of names) {
    const [directory, profile] = [there[field], here[field]];
    if (sameField(field, profile, directory)) continue;
    found.push({ field, profile, directory } as FieldDifference);
  }
}
