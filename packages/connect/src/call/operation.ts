import type { Sdk } from './sdk.js';

/** The operations of Amazon Connect that this adapter calls. */
export type ConnectOperation =
  | 'AssociateUserProficiencies'
  | 'CreateAgentStatus'
  | 'CreateUser'
  | 'DeleteUser'
  | 'DescribeInstance'
  | 'DescribeUser'
  | 'DescribeUserHierarchyGroup'
  | 'DisassociateUserProficiencies'
  | 'ListAgentStatuses'
  | 'ListRoutingProfiles'
  | 'ListSecurityProfiles'
  | 'ListUserHierarchyGroups'
  | 'ListUserProficiencies'
  | 'ListUsers'
  | 'SearchUserHierarchyGroups'
  | 'SearchUsers'
  | 'TagResource'
  | 'UntagResource'
  | 'UpdateUserConfig'
  | 'UpdateUserHierarchy'
  | 'UpdateUserIdentityInfo'
  | 'UpdateUserPhoneConfig'
  | 'UpdateUserProficiencies'
  | 'UpdateUserRoutingProfile'
  | 'UpdateUserSecurityProfiles';

type CommandOf<Name extends ConnectOperation> = InstanceType<Sdk[`${Name}Command`]>;

/** What an operation takes, apart from the instance, which every call gets. */
export type Input<Name extends ConnectOperation> = Omit<CommandOf<Name>['input'], 'InstanceId'>;

/** What an operation answers. */
export type Output<Name extends ConnectOperation> =
  CommandOf<Name> extends {
    resolveMiddleware: (...args: never[]) => (...args: never[]) => Promise<{ output: infer Answer }>;
  }
    ? Answer
    : never;

/** A call as data: an operation with its input. */
export type CallOf<Name extends ConnectOperation> = {
  readonly [Each in Name]: { readonly operation: Each; readonly input: Input<Each> };
}[Name];
