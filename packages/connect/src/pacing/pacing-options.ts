import type { ConnectQuotas } from '../manifest.js';
import type { PacingClock } from './pacing-clock.js';

/** How fast an account is called, and how long a call is tried. All is optional. */
export interface PacingOptions {
  /** Quotas of the account that are not 2 calls a second in bursts of 5. */
  readonly quotas?: ConnectQuotas | undefined;
  /** The share of each quota that may be used, above 0 and up to 1: the rest is for others. All of it by default. */
  readonly budget?: number | undefined;
  /** How long one attempt at a call may take, connecting included: 20 seconds by default. */
  readonly timeoutMs?: number | undefined;
  /** How many attempts at one call may fail before its failure is told, throttled ones not counted: 8 by default. */
  readonly attempts?: number | undefined;
  /** For how long one call may be throttled before that is told: 10 minutes by default. */
  readonly patienceMs?: number | undefined;
  /** The time that calls are paced by: the machine's by default. */
  readonly clock?: PacingClock | undefined;
  /** Numbers of at least 0 and below 1, for jitter and marks of creation: `Math.random` by default. */
  readonly random?: (() => number) | undefined;
}
