import type { ConnectShapes } from '../model/connect-shapes.js';

/** What every resource of an instance other than a user has. */
export interface Resource {
  readonly Id: string;
  readonly Arn: string;
  readonly Name: string;
  readonly Tags: ConnectShapes['TagMap'];
  readonly sequence: number;
  readonly modifiedAt: number;
}

export interface RoutingProfile extends Resource {
  readonly Description: string;
}

export interface SecurityProfile extends Resource {
  readonly Description: string;
}

/** A level of the hierarchy; the order in which levels came to be is their depth. */
export type HierarchyLevel = Resource;

/** A quick connect that leads to a user. */
export interface QuickConnect extends Resource {
  readonly UserId: string;
}

export interface HierarchyGroup extends Resource {
  readonly LevelId: string;
  readonly ParentGroupId?: string | undefined;
}

export interface AgentStatus extends Resource {
  readonly Type: ConnectShapes['AgentStatusType'];
  readonly State: ConnectShapes['AgentStatusState'];
  readonly Description?: string | undefined;
  readonly DisplayOrder?: number | undefined;
}
