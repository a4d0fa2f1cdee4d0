import type { Result } from '@rollcall/core';
import type { CallOf } from '../call/operation.js';
import type { ConnectRefusal } from '../refusal.js';

/** A call that changes a user. */
export type UpdateCall = CallOf<
  | 'AssociateUserProficiencies'
  | 'DisassociateUserProficiencies'
  | 'TagResource'
  | 'UntagResource'
  | 'UpdateUserConfig'
  | 'UpdateUserHierarchy'
  | 'UpdateUserIdentityInfo'
  | 'UpdateUserPhoneConfig'
  | 'UpdateUserProficiencies'
  | 'UpdateUserRoutingProfile'
  | 'UpdateUserSecurityProfiles'
>;

/** The calls that carry out a change, in order: none if all is as wanted. */
export type UpdateCalls = Result<readonly UpdateCall[], ConnectRefusal>;
