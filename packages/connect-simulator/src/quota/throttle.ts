import type { OperationName } from '../model/operation-name.js';
import { callsOperation, clientPace } from './client-pace.js';
import type { OtherClient, OtherClientCounter } from './other-client.js';
import type { Quotas } from './quotas.js';
import { defaultRate } from './rate.js';
import { tokenBucket } from './token-bucket.js';

/** One bucket for each operation, shared by all instances of the account in the Region, and by its other clients. */
export interface Throttle {
  readonly admits: (operation: OperationName, at: number) => boolean;
  /** How the other clients have fared with an operation until now. */
  readonly others: (operation: OperationName, at: number) => OtherClientCounter;
}

interface Lane {
  readonly admits: (at: number) => boolean;
  readonly others: (at: number) => OtherClientCounter;
}

export function createThrottle(quotas: Quotas, clients: readonly OtherClient[], start: number): Throttle {
  const lanes = new Map<OperationName, Lane>();
  const laneOf = (operation: OperationName): Lane => {
    const known = lanes.get(operation);
    if (known !== undefined) return known;
    const sharing = clients.filter((client) => callsOperation(client, operation));
    const lane = createLane(quotas.operations?.[operation] ?? quotas.default ?? defaultRate, sharing, start);
    lanes.set(operation, lane);
    return lane;
  };
  return {
    admits: (operation, at) => laneOf(operation).admits(at),
    others: (operation, at) => laneOf(operation).others(at),
  };
}

function createLane(
  rate: Parameters<typeof tokenBucket>[0],
  clients: readonly OtherClient[],
  start: number,
): Lane {
  const bucket = tokenBucket(rate, start);
  const paces = clients.map((client) => clientPace(client, start));
  let calls = 0;
  let throttled = 0;
  const letOthersCall = (at: number): void => {
    const due = paces.flatMap(({ dueBy }) => dueBy(at)).toSorted((one, other) => one - other);
    for (const instant of due) {
      calls += 1;
      if (!bucket.take(instant)) throttled += 1;
    }
  };
  return {
    admits: (at) => {
      letOthersCall(at);
      return bucket.take(at);
    },
    others: (at) => {
      letOthersCall(at);
      return { calls, throttled };
    },
  };
}
