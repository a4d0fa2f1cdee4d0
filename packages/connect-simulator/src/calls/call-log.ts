import type { OperationName } from '../model/operation-name.js';
import type { CallRecord } from './call-record.js';
import type { OperationCounter } from './operation-counter.js';

/** Every call since the start, or since it was last cleared. */
export interface CallLog {
  readonly note: (call: CallRecord) => void;
  readonly all: () => readonly CallRecord[];
  readonly counter: (operation: OperationName) => OperationCounter;
  readonly counters: () => ReadonlyMap<OperationName, OperationCounter>;
  readonly clear: () => void;
}

export function callLog(): CallLog {
  let calls: CallRecord[] = [];
  return {
    note: (call) => {
      calls.push(call);
    },
    all: () => [...calls],
    counter: (operation) => count(calls.filter((call) => call.operation === operation)),
    counters: () => {
      const groups = new Map<OperationName, CallRecord[]>();
      for (const call of calls) {
        const group = groups.get(call.operation);
        if (group === undefined) groups.set(call.operation, [call]);
        else group.push(call);
      }
      return new Map([...groups].map(([operation, group]) => [operation, count(group)]));
    },
    clear: () => {
      calls = [];
    },
  };
}

function count(calls: readonly CallRecord[]): OperationCounter {
  const of = (outcome: CallRecord['outcome']): number =>
    calls.filter((call) => call.outcome === outcome).length;
  return {
    calls: calls.length,
    answered: of('answered'),
    refused: of('refused'),
    throttled: of('throttled'),
    failed: of('failed'),
    at: calls.map(({ at }) => at),
  };
}
