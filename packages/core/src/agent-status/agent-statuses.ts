import type { DirectoryQuotaReached } from '../directory/directory.js';
import type { PortCall } from '../port/port-call.js';
import type { PortError } from '../port/port-error.js';
import type { Result } from '../result.js';

/** Id of an agent status in the directory. */
export type AgentStatusId = string & { readonly __brand: 'AgentStatusId' };

/** A state in which an agent can be. Products name some of them in the profiles of their users. */
export interface AgentStatus {
  readonly id: AgentStatusId;
  readonly name: string;
}

/**
 * The agent statuses of one Amazon Connect instance.
 *
 * A caller may assume that promises never reject for an operational reason, that nothing is shared between what is
 * handed in and what is kept, and that what could not be read is an error and never an empty list. An `ensure` that ends
 * as `cancelled`, `timed-out` or `unavailable` may have made the status; repeating it makes no second one. The laws
 * `agent-statuses.*` of testkit check this.
 */
export interface AgentStatuses {
  /** All of them, in no particular order. Whether one is enabled is not told. */
  readonly list: (call?: PortCall) => Promise<Result<readonly AgentStatus[], PortError>>;
  /**
   * Makes a status that agents can be put into, unless there is one of exactly this name; answers the one there is. A
   * name of 1 to 127 characters and a description of 1 to 250 are taken; others are an `invalid-request`.
   */
  readonly ensure: (
    request: { readonly name: string; readonly description?: string } & PortCall,
  ) => Promise<Result<AgentStatus, DirectoryQuotaReached | PortError>>;
}
