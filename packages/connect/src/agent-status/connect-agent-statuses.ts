import { err, ok, type AgentStatuses, type AgentStatusId } from '@rollcall/core';
import { callOn } from '../call/call.js';
import { checkInstance } from '../call/check-instance.js';
import type { ConnectClientLike } from '../call/connect-client.js';
import { portErrorOf, unexpectedAnswer } from '../call/failure.js';
import { connectPacing, type ConnectPacing } from '../pacing/connect-pacing.js';
import type { PacingOptions } from '../pacing/pacing-options.js';
import { listAgentStatuses } from './list-agent-statuses.js';

/** What the agent statuses are reached by. */
export interface ConnectAgentStatusesOptions extends PacingOptions {
  /** The host's `ConnectClient`: region, credentials and endpoint are set on it. */
  readonly client: ConnectClientLike;
  /** Id or ARN of the Amazon Connect instance. */
  readonly instanceId: string;
  /** The pace that is shared with others of the same account and Region, in place of one of its own. */
  readonly pacing?: ConnectPacing;
}

/** The agent statuses of one Amazon Connect instance. */
export function connectAgentStatuses(options: ConnectAgentStatusesOptions): AgentStatuses {
  const { client, instanceId, pacing = connectPacing(options) } = options;
  checkInstance(client, instanceId);
  const call = callOn(instanceId, pacing.sendThrough(client));
  const operation = 'CreateAgentStatus';
  return {
    list: ({ signal } = {}) => listAgentStatuses(call, signal),
    ensure: async ({ name, description, signal }) => {
      const described = description === undefined ? {} : { Description: description };
      const input = { Name: name, State: 'ENABLED' as const, ...described };
      const made = await call({ operation, input }, signal);
      if (made.isOk()) {
        const { AgentStatusId: id } = made.value;
        return id ? ok({ id: id as AgentStatusId, name }) : err(unexpectedAnswer(operation));
      }
      const failure = made.error;
      if (failure.code !== 'login-taken' && failure.code !== 'quota-reached')
        return err(portErrorOf(failure));
      // There may be one of this name, perhaps by an attempt of this call whose answer was lost: an instance that is full
      // need not say so.
      const listed = await listAgentStatuses(call, signal);
      if (listed.isErr()) return err(listed.error);
      const known = listed.value.find((status) => status.name === name);
      if (known !== undefined) return ok(known);
      if (failure.code === 'quota-reached') return err({ code: 'directory-quota-reached' });
      return err(unexpectedAnswer(operation));
    },
  };
}
