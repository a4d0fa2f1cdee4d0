/** What happened below a port, without the vendor's object: that may hold logins, requests or connection strings. */
export interface Cause {
  readonly name: string;
  readonly code?: string;
  readonly status?: number;
  readonly requestId?: string;
}

/**
 * The world said no: what any port can answer besides its own results. `unavailable`, `throttled` and `timed-out` may
 * succeed later; `denied` and `invalid-request` will not by themselves; `cancelled` is the caller's own signal;
 * `closed` is use after the adapter was closed. None of them says anything about whether a user exists.
 */
export type PortError =
  | { readonly code: 'unavailable'; readonly cause?: Cause }
  | { readonly code: 'timed-out'; readonly cause?: Cause }
  | {
      readonly code: 'throttled';
      readonly operation: string;
      readonly retryAfterMs?: number;
      readonly cause?: Cause;
    }
  | { readonly code: 'denied'; readonly operation: string; readonly cause?: Cause }
  | {
      readonly code: 'invalid-request';
      readonly operation: string;
      readonly detail?: string;
      readonly cause?: Cause;
    }
  | { readonly code: 'unexpected-answer'; readonly operation: string; readonly cause?: Cause }
  | { readonly code: 'invalid-cursor' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'closed' };

/** Somebody else wrote in between: read again and decide again. */
export interface VersionConflict {
  readonly code: 'version-conflict';
  readonly expected: number;
  /** The version that stands now; `undefined` if it is gone. */
  readonly actual?: number;
}
