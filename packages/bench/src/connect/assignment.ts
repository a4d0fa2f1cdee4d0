import { findHierarchyGroup, findRoutingProfile, findSecurityProfile, set } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { carryOut } from './carry-out.js';
import type { Centre } from './centre.js';
import type { Wanted } from './wrong-users.js';

/** Work that gives all users the same, and how they are to be after it. */
export interface Assignment {
  readonly work: () => ReturnType<typeof carryOut>;
  readonly wanted: Wanted;
}

/** Gives all users a routing profile that nobody has. */
export function routingProfileAssignment(centre: Centre, routingProfile: string): Assignment {
  const { admin, simulator } = centre;
  const { Id } = simulator.state.routingProfiles.add({ Name: routingProfile, Description: '', Tags: {} });
  return {
    work: async () => {
      const request = { users: { where: {} }, routingProfile };
      return carryOut(centre, orThrow(await admin.directory.planAssignRoutingProfile(request)));
    },
    wanted: { RoutingProfileId: Id },
  };
}

/** Gives all users a routing profile, security profiles and a hierarchy group that nobody has, in one plan. */
export function threefoldAssignment(centre: Centre): Assignment {
  const { admin, simulator } = centre;
  const { routingProfiles, securityProfiles, hierarchyGroups, hierarchyLevels } = simulator.state;
  const routing = routingProfiles.add({ Name: 'Evening', Description: '', Tags: {} });
  const security = securityProfiles.add({ Name: 'Evening agent', Description: '', Tags: {} });
  const level = hierarchyLevels.all()[0]!;
  const group = hierarchyGroups.add({ Name: 'Evening', LevelId: level.Id, Tags: {} });
  return {
    work: async () => {
      const references = orThrow(await admin.directory.references());
      const changes = {
        routingProfileId: set(orThrow(findRoutingProfile(references, routing.Name)).id),
        securityProfileIds: set([orThrow(findSecurityProfile(references, security.Name)).id]),
        hierarchyGroupId: set(orThrow(findHierarchyGroup(references, group.Name)).id),
      };
      return carryOut(centre, orThrow(await admin.directory.planEdit({ users: { where: {} }, changes })));
    },
    wanted: { RoutingProfileId: routing.Id, SecurityProfileIds: [security.Id], HierarchyGroupId: group.Id },
  };
}
