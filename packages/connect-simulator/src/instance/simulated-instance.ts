import type { Account } from '../account/account.js';
import { instanceArn } from '../account/instance-arn.js';
import type { ConnectShapes } from '../model/connect-shapes.js';
import { type UserBook, userBook } from '../user/user-book.js';
import type {
  AgentStatus,
  HierarchyGroup,
  HierarchyLevel,
  QuickConnect,
  RoutingProfile,
  SecurityProfile,
} from './resource.js';
import { type ResourceBook, resourceBook } from './resource-book.js';

export type IdentityType = ConnectShapes['DirectoryType'];

/** One Amazon Connect instance with all that it holds. Changes made here show to clients as changes by someone else. */
export interface SimulatedInstance {
  readonly id: string;
  readonly arn: string;
  readonly alias: string;
  readonly identityType: IdentityType;
  readonly createdAt: number;
  readonly account: Account;
  readonly users: UserBook;
  readonly routingProfiles: ResourceBook<RoutingProfile>;
  readonly securityProfiles: ResourceBook<SecurityProfile>;
  readonly hierarchyLevels: ResourceBook<HierarchyLevel>;
  readonly hierarchyGroups: ResourceBook<HierarchyGroup>;
  readonly agentStatuses: ResourceBook<AgentStatus>;
  /** No operation tells of these; whether they hold up DeleteUser is a switch. */
  readonly quickConnects: ResourceBook<QuickConnect>;
}

export function simulatedInstance(
  account: Account,
  id: string,
  { alias, identityType }: Pick<SimulatedInstance, 'alias' | 'identityType'>,
): SimulatedInstance {
  const arn = instanceArn(account, id);
  const { now, newId, switches } = account;
  const bookOf = (kind: string, path: string) => ({
    kind,
    now,
    newId,
    arnOf: (of: string) => `${arn}/${path}/${of}`,
  });
  return {
    id,
    arn,
    alias,
    identityType,
    createdAt: now(),
    account,
    users: userBook({ now, newId, switches, arnOf: (of) => `${arn}/agent/${of}` }),
    routingProfiles: resourceBook(bookOf('Routing profile', 'routing-profile')),
    securityProfiles: resourceBook(bookOf('Security profile', 'security-profile')),
    hierarchyLevels: resourceBook(bookOf('Hierarchy level', 'agent-group-level')),
    hierarchyGroups: resourceBook(bookOf('Hierarchy group', 'agent-group')),
    agentStatuses: resourceBook(bookOf('Agent status', 'agent-state')),
    quickConnects: resourceBook(bookOf('Quick connect', 'transfer-destination')),
  };
}
