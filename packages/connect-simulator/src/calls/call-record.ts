import type { OperationName } from '../model/operation-name.js';

/** How a call went: answered as asked, refused (the caller's doing), throttled, failed (ours, or a fault that was ordered). */
export type CallOutcome = 'answered' | 'refused' | 'throttled' | 'failed';

/** One call that arrived. */
export interface CallRecord {
  readonly operation: OperationName;
  /** When it arrived, by the simulator's clock. */
  readonly at: number;
  readonly outcome: CallOutcome;
  readonly status: number;
  readonly errorName?: string;
  readonly requestId: string;
}
