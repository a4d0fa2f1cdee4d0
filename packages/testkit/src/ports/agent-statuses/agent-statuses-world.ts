import type { AgentStatus, AgentStatuses } from '@rollcall/core';
import type { DirectoryLawsManifest, DirectoryWorldFault } from '../directory/directory-world.js';

/** The agent statuses by another path than the port: those that there really are, and somebody else who makes some. */
export interface AgentStatusConsole {
  readonly statuses: () => Promise<readonly AgentStatus[]>;
  /** Makes a status of a name that none has yet. */
  readonly make: (name: string) => Promise<void>;
}

/** The agent statuses of a new instance, and what can happen to them from outside. */
export interface AgentStatusesWorld {
  readonly statuses: AgentStatuses;
  readonly console: AgentStatusConsole;
  /** How many the instance can hold. */
  readonly most: number;
  /** Those of another new instance on the same ground. */
  readonly neighbour: AgentStatuses | undefined;
  /** Makes what lies beneath fail, until what comes back is called; once in a world. */
  readonly strike: ((fault: DirectoryWorldFault) => () => void) | undefined;
}

/** What decides which laws apply to agent statuses. */
export type AgentStatusesManifest = Pick<DirectoryLawsManifest, 'environments' | 'beneath'>;
