import type { DirectoryManifest, OperationQuota } from '@rollcall/core';
import type { ConnectOperation } from './call/operation.js';
import { unreadBySearch } from './user/map-user.js';

/** Quotas of an account that differ from the default one. */
export type ConnectQuotas = { readonly [Name in ConnectOperation]?: OperationQuota };

/**
 * Two calls a second in bursts of five, for each operation by itself and for all instances of an account in a Region
 * together: https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html#api-throttling-quotas.
 * Newer accounts are given ten a second for some reads, older ones may have less.
 */
const defaultQuota: OperationQuota = { perSecond: 2, burst: 5 };

const operations = {
  read: ['DescribeUser'],
  'read-proficiencies': ['ListUserProficiencies'],
  create: ['CreateUser'],
  delete: ['DeleteUser'],
  'update-identity': ['UpdateUserIdentityInfo'],
  'update-routing-profile': ['UpdateUserRoutingProfile'],
  'update-security-profiles': ['UpdateUserSecurityProfiles'],
  'update-hierarchy': ['UpdateUserHierarchy'],
  'update-phone': ['UpdateUserPhoneConfig'],
  'update-channels': ['UpdateUserConfig'],
  'update-tags': ['UntagResource', 'TagResource'],
  'update-proficiencies': [
    'DisassociateUserProficiencies',
    'UpdateUserProficiencies',
    'AssociateUserProficiencies',
  ],
} as const satisfies Record<string, readonly ConnectOperation[]>;

const otherOperations = [
  'CreateAgentStatus',
  'DescribeInstance',
  'DescribeUserHierarchyGroup',
  'ListAgentStatuses',
  'ListRoutingProfiles',
  'ListSecurityProfiles',
  'ListUserHierarchyGroups',
  'ListUsers',
  'SearchUserHierarchyGroups',
  'SearchUsers',
] as const satisfies readonly ConnectOperation[];

/** The quota of each operation that is called, in an account that may differ from the default. */
export function accountQuotas(quotas: ConnectQuotas): Readonly<Record<ConnectOperation, OperationQuota>> {
  const names = [...Object.values(operations).flat(), ...otherOperations];
  const standard = Object.fromEntries(names.map((name) => [name, defaultQuota]));
  return { ...(standard as Record<ConnectOperation, OperationQuota>), ...quotas };
}

/** What the directory says of itself, with what it may use of the account's quotas. */
export function connectManifest(quotas: DirectoryManifest['quotas']): DirectoryManifest {
  return {
    name: 'amazon-connect',
    operations,
    quotas,
    unreadInSnapshot: unreadBySearch,
    unsupported: [],
  };
}
