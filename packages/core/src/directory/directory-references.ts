import type { HierarchyGroupId, RoutingProfileId, SecurityProfileId } from './directory-fields.js';
import type { IdentityType } from './identity-type.js';

/** A routing profile: which contacts its agents receive. */
export interface RoutingProfile {
  readonly id: RoutingProfileId;
  readonly name: string;
}

/** A security profile: what its holders may do in the directory. */
export interface SecurityProfile {
  readonly id: SecurityProfileId;
  readonly name: string;
}

/** A group of the agent hierarchy, which has up to five levels. */
export interface HierarchyGroup {
  readonly id: HierarchyGroupId;
  readonly name: string;
  /** Names from the top level down to the group itself: one to five of them. */
  readonly path: readonly [string, ...string[]];
}

/** What users of a directory can be given, by id and name. */
export interface DirectoryReferences {
  readonly identityType: IdentityType;
  readonly routingProfiles: readonly RoutingProfile[];
  readonly securityProfiles: readonly SecurityProfile[];
  readonly hierarchyGroups: readonly HierarchyGroup[];
}
