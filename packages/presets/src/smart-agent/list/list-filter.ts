import {
  findHierarchyGroup,
  findRoutingProfile,
  findSecurityProfile,
  ok,
  withGroupsBelow,
  type DirectoryReferences,
  type ExistenceFilter,
  type ReferenceProblem,
  type Result,
} from '@rollcall/core';

/** What the list is filtered by, as people name it. All that is given must hold. */
export interface ListFilter {
  readonly routingProfile?: string;
  readonly securityProfile?: string;
  /** A name, or the names from the top level down; those in groups below are found too. */
  readonly hierarchy?: string | readonly string[];
  /** Part of the name or of the login name. */
  readonly search?: string;
}

/** A filter for `existence` and for every plan, with ids for names. */
export function listFilter(
  { routingProfile, securityProfile, hierarchy, search }: ListFilter,
  references: DirectoryReferences,
): Result<ExistenceFilter, ReferenceProblem> {
  return ok<ExistenceFilter, ReferenceProblem>({ search })
    .andThen((filter) =>
      routingProfile === undefined
        ? ok(filter)
        : findRoutingProfile(references, routingProfile).map(({ id }) => ({
            ...filter,
            routingProfileId: id,
          })),
    )
    .andThen((filter) =>
      securityProfile === undefined
        ? ok(filter)
        : findSecurityProfile(references, securityProfile).map(({ id }) => ({
            ...filter,
            securityProfileId: id,
          })),
    )
    .andThen((filter) =>
      hierarchy === undefined
        ? ok(filter)
        : findHierarchyGroup(references, hierarchy).map((group) => ({
            ...filter,
            hierarchyGroupIds: withGroupsBelow(references, group).map(({ id }) => id),
          })),
    );
}
