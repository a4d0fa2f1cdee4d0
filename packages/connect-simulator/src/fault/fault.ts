import type { OperationName } from '../model/operation-name.js';

/**
 * What can go wrong. Before commit nothing has happened; after commit the change is made, and its answer lost.
 * A stalled answer never comes: the client has to give up. The last three strike pages after the first.
 */
export type FaultKind =
  | 'error-before-commit'
  | 'error-after-commit'
  | 'reset-before-commit'
  | 'reset-after-commit'
  | 'stall-before-commit'
  | 'stall-after-commit'
  /** 503 with a body that is not JSON. */
  | 'unavailable'
  /** 429, whatever the quota says; over a span of time, a storm. */
  | 'throttle'
  | 'duplicate-item'
  | 'missing-page'
  | 'expired-token';

/** A fault to order: which calls, how often, and when. */
export interface Fault {
  readonly kind: FaultKind;
  /** The operations that it strikes; all of them, if not said. */
  readonly operation?: OperationName | readonly OperationName[];
  /** How likely it strikes a call, 0 to 1; without it and `nth`, it strikes each. */
  readonly probability?: number;
  /** Which of the calls that it could strike it does strike, counted from 1. */
  readonly nth?: number | readonly number[];
  /** From when on, in milliseconds of the simulator's time since it started. */
  readonly from?: number;
  /** Until when, in the same time; that instant excluded. */
  readonly until?: number;
}
