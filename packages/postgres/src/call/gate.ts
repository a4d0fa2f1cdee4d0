import { err, type PortCall, type PortError, type Result } from '@rollcall/core';
import type { Act, Plan } from './ground.js';

/** Whether the stores are in use. */
export interface Gate {
  /** What is to be done for a caller, unless the stores are closed or the caller has cancelled. */
  readonly pass: <T, E>(call: PortCall, plan: Plan<T, E>) => Result<Act<T, E>, E | PortError>;
  readonly close: () => void;
}

/** An open gate. */
export function openGate(): Gate {
  let open = true;
  return {
    pass: ({ signal }, plan) => {
      if (!open) return err({ code: 'closed' });
      return signal?.aborted === true ? err({ code: 'cancelled' }) : plan();
    },
    close: () => {
      open = false;
    },
  };
}
