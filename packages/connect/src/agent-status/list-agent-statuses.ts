import {
  err,
  ok,
  type AgentStatus,
  type AgentStatusId,
  type CancelSignal,
  type PortError,
  type Result,
} from '@rollcall/core';
import { allPages, whole } from '../call/all-pages.js';
import type { Call } from '../call/call.js';
import { unexpectedAnswer } from '../call/failure.js';
import { named, type Named } from '../references/map-references.js';

const operation = 'ListAgentStatuses';
const PAGE_SIZE = 1000;

/** Reads all agent statuses. */
export async function listAgentStatuses(
  call: Call,
  signal: CancelSignal | undefined,
): Promise<Result<readonly AgentStatus[], PortError>> {
  const listing = await allPages<Named>({
    operation,
    read: async (token) => {
      const input = { MaxResults: PAGE_SIZE, ...(token === undefined ? {} : { NextToken: token }) };
      const answer = await call({ operation, input }, signal);
      return answer.map((told) => ({ items: told.AgentStatusSummaryList, next: told.NextToken }));
    },
  });
  return whole(listing).andThen((entries) => {
    const statuses = named<AgentStatusId>(entries);
    return statuses === undefined ? err(unexpectedAnswer(operation)) : ok(statuses);
  });
}
