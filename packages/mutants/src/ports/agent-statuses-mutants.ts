import { err, ok, type AgentStatus, type AgentStatuses, type AgentStatusId } from '@rollcall/core';
import type { AgentStatusesWorld } from '@rollcall/testkit';
import { agentStatusesMutant } from './agent-statuses-ground.js';
import type { Mutant } from './mutant.js';

/** `ensure` answers with a status that there is if it takes that for the one of the name. */
function findingFirst(
  right: AgentStatuses,
  isIt: (status: AgentStatus, name: string) => boolean,
): Partial<AgentStatuses> {
  return {
    ensure: async (request) => {
      const known = (await right.list()).unwrapOr([]).find((status) => isIt(status, request.name));
      const answer = await right.ensure(request);
      return answer.map((status) => known ?? status);
    },
  };
}

/** Mistakes in agent statuses. */
export const agentStatusesMutants: readonly Mutant<AgentStatusesWorld>[] = [
  agentStatusesMutant('encodes-names', 'encodes names, and throws on a lone surrogate', (right) => ({
    ensure: async (request) => {
      encodeURIComponent(request.name);
      return right.ensure(request);
    },
  })),
  agentStatusesMutant('first-page-alone', 'lists the first page, and takes it for all', (right) => ({
    list: async (call) => (await right.list(call)).map((all) => all.slice(0, 20)),
  })),
  agentStatusesMutant('caches-list', 'keeps what it listed until it makes a status itself', (right) => {
    let kept: readonly AgentStatus[] | undefined;
    return {
      list: async (call) => {
        const told = await right.list(call);
        if (told.isErr()) return told;
        kept ??= structuredClone(told.value);
        return ok(structuredClone(kept));
      },
      ensure: (request) => {
        kept = undefined;
        return right.ensure(request);
      },
    };
  }),
  agentStatusesMutant('id-of-its-own', 'answers for a status that there is with a new id', (right) => {
    return {
      ensure: async (request) => {
        const before = (await right.list()).unwrapOr([]);
        return (await right.ensure(request)).map((status) => {
          const known = before.some(({ name }) => name === status.name);
          return known ? { ...status, id: `agent-status-${before.length + 1}` as AgentStatusId } : status;
        });
      },
    };
  }),
  agentStatusesMutant('taken-is-unexpected', 'takes a name that another just took for nonsense', (right) => {
    const underWay = new Set<string>();
    return {
      ensure: async (request) => {
        if (underWay.has(request.name)) return err({ code: 'unexpected-answer', operation: 'ensure' });
        underWay.add(request.name);
        const answer = await right.ensure(request);
        underWay.delete(request.name);
        return answer;
      },
    };
  }),
  agentStatusesMutant('folds-case', 'compares names without their case', (right) =>
    findingFirst(right, (status, name) => status.name.toLowerCase() === name.toLowerCase()),
  ),
  agentStatusesMutant('ignores-spaces', 'compares names without the spaces at their ends', (right) =>
    findingFirst(right, (status, name) => status.name.trim() === name.trim()),
  ),
  agentStatusesMutant('counts-units', 'counts the units of UTF-16 in a name', (right) => ({
    ensure: async (request) =>
      request.name.length > 127
        ? err({ code: 'invalid-request', operation: 'ensure' })
        : right.ensure(request),
  })),
  agentStatusesMutant('cuts-descriptions', 'cuts a description that is too long', (right) => ({
    ensure: ({ description, ...request }) =>
      right.ensure(
        description === undefined ? request : { ...request, description: description.slice(0, 250) },
      ),
  })),
  agentStatusesMutant('quota-before-name', 'refuses for a full instance what is there already', (right) => ({
    ensure: async (request) => {
      const full = (await right.list()).unwrapOr([]).length >= 50;
      return full && request.signal?.aborted !== true
        ? err({ code: 'directory-quota-reached' })
        : right.ensure(request);
    },
  })),
  agentStatusesMutant('quota-is-unexpected', 'has no code for a quota', (right) => ({
    ensure: async (request) =>
      (await right.ensure(request)).mapErr((error) =>
        error.code === 'directory-quota-reached' ? { code: 'unexpected-answer', operation: 'ensure' } : error,
      ),
  })),
  agentStatusesMutant('hands-out-its-own', 'answers twice with the same object', (right) => {
    const told = new Map<string, readonly AgentStatus[]>();
    return {
      list: async (call) =>
        (await right.list(call)).map((all) => {
          const mark = JSON.stringify(all);
          if (!told.has(mark)) told.set(mark, all);
          return told.get(mark) ?? all;
        }),
    };
  }),
  agentStatusesMutant('ensure-ignores-signal', 'does not hand the signal on to `ensure`', (right) => ({
    ensure: (request) => right.ensure({ ...request, signal: undefined }),
  })),
  agentStatusesMutant('failed-list-is-empty', 'takes a listing that failed for an empty one', (right) => ({
    list: async (call) => {
      const told = await right.list(call);
      return told.isErr() && told.error.code === 'unavailable' ? ok([]) : told;
    },
  })),
  agentStatusesMutant('throttled-is-unavailable', 'takes every refusal for an outage', (right) => ({
    ensure: async (request) =>
      (await right.ensure(request)).mapErr((error) =>
        error.code === 'throttled' ? { code: 'unavailable' } : error,
      ),
  })),
  agentStatusesMutant('remembers-failures', 'gives up a name whose answer was lost once', (right) => {
    const lost = new Set<string>();
    return {
      ensure: async (request) => {
        if (lost.has(request.name)) return err({ code: 'timed-out' });
        const answer = await right.ensure(request);
        if (answer.isErr() && answer.error.code === 'timed-out') lost.add(request.name);
        return answer;
      },
    };
  }),
  agentStatusesMutant('statuses-of-all', 'lists those of every instance of the account', (right, world) => ({
    list: async (call) => {
      const told = await right.list(call);
      const own = new Set(told.unwrapOr([]).map(({ name }) => name));
      const others = (await world.neighbour?.list())?.unwrapOr([]) ?? [];
      return told.map((all) => [...all, ...others.filter(({ name }) => !own.has(name))]);
    },
  })),
];
