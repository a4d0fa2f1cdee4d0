import type { OperationName } from '../model/operation-name.js';
import { associateUserProficiencies } from './associate-user-proficiencies.js';
import { createAgentStatus } from './create-agent-status.js';
import { createUser } from './create-user.js';
import { deleteUser } from './delete-user.js';
import { describeAgentStatus } from './describe-agent-status.js';
import { describeInstance } from './describe-instance.js';
import { describeUser } from './describe-user.js';
import { describeUserHierarchyGroup } from './describe-user-hierarchy-group.js';
import { describeUserHierarchyStructure } from './describe-user-hierarchy-structure.js';
import { disassociateUserProficiencies } from './disassociate-user-proficiencies.js';
import { listAgentStatuses } from './list-agent-statuses.js';
import { listRoutingProfiles } from './list-routing-profiles.js';
import { listSecurityProfiles } from './list-security-profiles.js';
import { listTagsForResource } from './list-tags-for-resource.js';
import { listUserHierarchyGroups } from './list-user-hierarchy-groups.js';
import { listUserProficiencies } from './list-user-proficiencies.js';
import { listUsers } from './list-users.js';
import type { Operation } from './operation.js';
import { putUserStatus } from './put-user-status.js';
import { searchRoutingProfiles } from './search-routing-profiles.js';
import { searchSecurityProfiles } from './search-security-profiles.js';
import { searchUserHierarchyGroups } from './search-user-hierarchy-groups.js';
import { searchUsers } from './search-users.js';
import { tagResource } from './tag-resource.js';
import { untagResource } from './untag-resource.js';
import { updateUserConfig } from './update-user-config.js';
import { updateUserHierarchy } from './update-user-hierarchy.js';
import { updateUserIdentityInfo } from './update-user-identity-info.js';
import { updateUserPhoneConfig } from './update-user-phone-config.js';
import { updateUserProficiencies } from './update-user-proficiencies.js';
import { updateUserRoutingProfile } from './update-user-routing-profile.js';
import { updateUserSecurityProfiles } from './update-user-security-profiles.js';

/** Every operation that the simulator speaks. */
export const operations: { readonly [Name in OperationName]: Operation<Name> } = {
  AssociateUserProficiencies: associateUserProficiencies,
  CreateAgentStatus: createAgentStatus,
  CreateUser: createUser,
  DeleteUser: deleteUser,
  DescribeAgentStatus: describeAgentStatus,
  DescribeInstance: describeInstance,
  DescribeUser: describeUser,
  DescribeUserHierarchyGroup: describeUserHierarchyGroup,
  DescribeUserHierarchyStructure: describeUserHierarchyStructure,
  DisassociateUserProficiencies: disassociateUserProficiencies,
  ListAgentStatuses: listAgentStatuses,
  ListRoutingProfiles: listRoutingProfiles,
  ListSecurityProfiles: listSecurityProfiles,
  ListTagsForResource: listTagsForResource,
  ListUserHierarchyGroups: listUserHierarchyGroups,
  ListUserProficiencies: listUserProficiencies,
  ListUsers: listUsers,
  PutUserStatus: putUserStatus,
  SearchRoutingProfiles: searchRoutingProfiles,
  SearchSecurityProfiles: searchSecurityProfiles,
  SearchUserHierarchyGroups: searchUserHierarchyGroups,
  SearchUsers: searchUsers,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateUserConfig: updateUserConfig,
  UpdateUserHierarchy: updateUserHierarchy,
  UpdateUserIdentityInfo: updateUserIdentityInfo,
  UpdateUserPhoneConfig: updateUserPhoneConfig,
  UpdateUserProficiencies: updateUserProficiencies,
  UpdateUserRoutingProfile: updateUserRoutingProfile,
  UpdateUserSecurityProfiles: updateUserSecurityProfiles,
};
