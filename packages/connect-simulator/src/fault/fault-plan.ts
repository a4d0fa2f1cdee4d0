import type { OperationName } from '../model/operation-name.js';
import { seededRandom } from '../random/seeded-random.js';
import type { Fault, FaultKind } from './fault.js';

/** A call as the plan of faults sees it. */
export interface FaultTarget {
  readonly operation: OperationName;
  /** Milliseconds since the simulator started. */
  readonly since: number;
  /** Whether the call asks for a page after the first. */
  readonly page: 'first' | 'later';
}

/** Tells for each call, in the order in which they arrive, what is to go wrong with it. */
export interface FaultPlan {
  readonly strike: (call: FaultTarget) => FaultKind | undefined;
}

/** Each fault draws from a stream of its own, so that one more fault does not change when the others strike. */
export function faultPlan(faults: readonly Fault[], seed: number): FaultPlan {
  const strikers = faults.map((fault, index) => striker(fault, seed + index));
  return {
    strike: (call) => strikers.map((strikes) => strikes(call)).find((kind) => kind !== undefined),
  };
}

function striker(fault: Fault, seed: number): FaultPlan['strike'] {
  const random = seededRandom(seed);
  const operations = fault.operation === undefined ? undefined : [fault.operation].flat();
  const chosen = fault.nth === undefined ? undefined : new Set([fault.nth].flat());
  let count = 0;
  return ({ operation, since, page }) => {
    if (operations?.includes(operation) === false) return undefined;
    if (since < (fault.from ?? 0) || since >= (fault.until ?? Number.POSITIVE_INFINITY)) return undefined;
    if (strikesPages(fault.kind) && page === 'first') return undefined;
    count += 1;
    const drawn = fault.probability === undefined || random.next() < fault.probability;
    return drawn && (chosen === undefined || chosen.has(count)) ? fault.kind : undefined;
  };
}

const strikesPages = (kind: FaultKind): boolean =>
  kind === 'duplicate-item' || kind === 'missing-page' || kind === 'expired-token';
