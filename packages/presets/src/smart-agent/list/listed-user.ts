import {
  candidatesOf,
  displayName,
  lifecycleState,
  sortRows,
  type DirectoryReferences,
  type DirectoryUser,
  type ExistenceRow,
  type LifecycleState,
} from '@rollcall/core';

/** A user in the list of the console, with names for ids. */
export interface ListedUser {
  readonly user: DirectoryUser;
  /** Where the user stands in the view: what a selection takes. */
  readonly row: ExistenceRow;
  readonly loginName: string;
  readonly name: string;
  readonly routingProfile: string;
  readonly securityProfiles: readonly string[];
  /** From the top level down; empty for somebody in no group. */
  readonly hierarchy: readonly string[];
  /** Amazon Connect itself has no such state: it is the profile's, and somebody without one is active. */
  readonly state: LifecycleState;
}

/** The users of an existence view who are in Amazon Connect, in the order of logins. A reference that is gone shows its id. */
export function listedUsers(
  rows: readonly ExistenceRow[],
  { routingProfiles, securityProfiles, hierarchyGroups }: DirectoryReferences,
): readonly ListedUser[] {
  const names = new Map<string, string>(
    [...routingProfiles, ...securityProfiles].map(({ id, name }) => [id, name]),
  );
  const paths = new Map<string, readonly string[]>(hierarchyGroups.map(({ id, path }) => [id, path]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return sortRows(rows).flatMap((row) =>
    candidatesOf(row).directory.map((user): ListedUser => {
      const { routingProfileId, securityProfileIds = [], hierarchyGroupId } = user.fields;
      return {
        user,
        row,
        loginName: user.login.name,
        name: displayName(user.fields),
        routingProfile: routingProfileId === undefined ? '' : nameOf(routingProfileId),
        securityProfiles: securityProfileIds.map(nameOf).toSorted(),
        hierarchy: hierarchyGroupId === undefined ? [] : (paths.get(hierarchyGroupId) ?? [hierarchyGroupId]),
        state: row.presence === 'both' ? lifecycleState(row.profile) : 'active',
      };
    }),
  );
}
