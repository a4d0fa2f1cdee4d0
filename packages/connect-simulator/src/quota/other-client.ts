import type { OperationName } from '../model/operation-name.js';

/**
 * Somebody else who uses the account's quota: calls at an even pace, by the simulator's clock, without retries. Nothing
 * goes over HTTP; what is simulated is that the tokens are gone.
 */
export interface OtherClient {
  /** The operations that it calls, each at the full rate. */
  readonly operation: OperationName | readonly OperationName[];
  /** Calls a second. */
  readonly rate: number;
  /** From when on, in milliseconds of the simulator's time since it started. */
  readonly from?: number;
  /** Until when, in the same time; that instant excluded. */
  readonly until?: number;
}

/** How the other clients fared with one operation. */
export interface OtherClientCounter {
  readonly calls: number;
  readonly throttled: number;
}
