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
    ensure: ({ name, description, ...call }) =>
      gate.pass(call, () => {
        const broken = brokenRule(name, description);
        if (broken !== undefined)
          return err({ code: 'invalid-request', operation: 'ensure', detail: broken });
        const known = statuses.get(name);
        if (known === undefined && statuses.size >= limit) return err({ code: 'directory-quota-reached' });
        return ok({ ...(known ?? add(name)) });
      }),
  };
}

function brokenRule(name: string, description: string | undefined): string | undefined {
  if (!hasCharacters(name, 127)) return 'name of 1 to 127 characters';
  if (description !== undefined && !hasCharacters(description, 250))
    return 'description of 1 to 250 characters';
  return undefined;
}

/** Amazon Connect counts characters, not units of UTF-16. */
function hasCharacters(text: string, most: number): boolean {
  return text !== '' && [...text].length <= most;
}
