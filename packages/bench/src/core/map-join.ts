import type { DirectoryUser, UserProfile } from '@rollcall/core';

/** A row of the hand-written join. */
export interface JoinedRow {
  readonly presence: 'both' | 'directory-only' | 'profile-only';
  readonly directory: DirectoryUser | undefined;
  readonly profile: UserProfile | undefined;
  readonly differences: readonly JoinedDifference[];
}

/** A field that differs. */
export interface JoinedDifference {
  readonly field: string;
  readonly profile: unknown;
  readonly directory: unknown;
}

const none: readonly JoinedDifference[] = [];

/** The join that a good programmer writes by hand for exactly this case: one key, eight fields, no ambiguity. */
export function mapJoin(
  users: readonly DirectoryUser[],
  profiles: readonly UserProfile[],
): readonly JoinedRow[] {
  const byKey = new Map<string, UserProfile>();
  for (const profile of profiles) byKey.set(profile.login.key, profile);
  const rows: JoinedRow[] = [];
  for (const user of users) {
    const profile = byKey.get(user.login.key);
    if (profile === undefined) {
      rows.push({ presence: 'directory-only', directory: user, profile, differences: none });
      continue;
    }
    byKey.delete(user.login.key);
    rows.push({ presence: 'both', directory: user, profile, differences: differencesOf(user, profile) });
  }
  for (const profile of byKey.values()) {
    rows.push({ presence: 'profile-only', directory: undefined, profile, differences: none });
  }
  return rows;
}

/** The eight comparisons, written out. */
export function differencesOf(
  { fields }: DirectoryUser,
  { identity, mirror }: UserProfile,
): readonly JoinedDifference[] {
  const mirrored = mirror!.fields;
  let found: JoinedDifference[] | undefined;
  if (identity.firstName !== fields.firstName) {
    (found ??= []).push({ field: 'firstName', profile: identity.firstName, directory: fields.firstName });
  }
  if (identity.lastName !== fields.lastName) {
    (found ??= []).push({ field: 'lastName', profile: identity.lastName, directory: fields.lastName });
  }
  if (identity.email !== fields.email) {
    (found ??= []).push({ field: 'email', profile: identity.email, directory: fields.email });
  }
  if (identity.secondaryEmail !== fields.secondaryEmail) {
    (found ??= []).push({
      field: 'secondaryEmail',
      profile: identity.secondaryEmail,
      directory: fields.secondaryEmail,
    });
  }
  if (mirrored.routingProfileId !== fields.routingProfileId) {
    (found ??= []).push({
      field: 'routingProfileId',
      profile: mirrored.routingProfileId,
      directory: fields.routingProfileId,
    });
  }
  if (!sameList(mirrored.securityProfileIds!, fields.securityProfileIds!)) {
    (found ??= []).push({
      field: 'securityProfileIds',
      profile: mirrored.securityProfileIds,
      directory: fields.securityProfileIds,
    });
  }
  if (mirrored.hierarchyGroupId !== fields.hierarchyGroupId) {
    (found ??= []).push({
      field: 'hierarchyGroupId',
      profile: mirrored.hierarchyGroupId,
      directory: fields.hierarchyGroupId,
    });
  }
  if (mirrored.phoneType !== fields.phoneType) {
    (found ??= []).push({ field: 'phoneType', profile: mirrored.phoneType, directory: fields.phoneType });
  }
  return found ?? none;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}
