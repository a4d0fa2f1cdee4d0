import { err, ok, type AgentStatus, type AgentStatuses, type AgentStatusId } from '@rollcall/core';
import { openGate } from '../call/gate.js';

/** What there is to begin with. */
export interface MemoryAgentStatusesOptions {
  /** Names of statuses; those of a new Amazon Connect instance if left out. */
  readonly names?: readonly string[] | undefined;
  /** How many there can be: 50, Amazon Connect's quota, if left out. */
  readonly limit?: number | undefined;
}

/** Agent statuses in the memory of this process. */
export function memoryAgentStatuses(options: MemoryAgentStatusesOptions = {}): AgentStatuses {
  const { names = ['Available', 'Offline'], limit = 50 } = options;
  const gate = openGate();
  const statuses = new Map<string, AgentStatus>();
  const add = (name: string): AgentStatus => {
    const status = { id: `agent-status-${statuses.size + 1}` as AgentStatusId, name };
    statuses.set(name, status);
    return status;
  };
  for (const name of names) add(name);
  return {
    list: (call = {}) => gate.pass(call, () => ok([...statuses.values()].map((status) => ({ ...status })))),
    ensure: ({ name, ...call }) =>
      gate.pass(call, () => {
        if (name.length < 1 || name.length > 127)
          return err({ code: 'invalid-request', operation: 'ensure', detail: 'name of 1 to 127 characters' });
        const known = statuses.get(name);
        if (known === undefined && statuses.size >= limit) return err({ code: 'directory-quota-reached' });
        return ok({ ...(known ?? add(name)) });
      }),
  };
}
