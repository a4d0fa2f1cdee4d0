import type { CancelSignal } from './cancel-signal.js';

/** What every call of a port takes. */
export interface PortCall {
  /** Asks the call to stop; it then answers `cancelled` unless it has already ended. */
  readonly signal?: CancelSignal | undefined;
}
