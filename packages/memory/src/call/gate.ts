import { err, type PortCall, type PortError, type Result } from '@rollcall/core';

/** What every call of a port passes before anything happens. */
export interface Gate {
  /** Acts at once and without interruption, unless the gate is closed or the caller has already cancelled. */
  readonly pass: <T, E>(
    call: PortCall,
    act: () => Result<T, E | PortError>,
  ) => Promise<Result<T, E | PortError>>;
  readonly close: () => void;
}

/** An open gate. */
export function openGate(): Gate {
  let open = true;
  return {
    pass: async <T, E>(
      { signal }: PortCall,
      act: () => Result<T, E | PortError>,
    ): Promise<Result<T, E | PortError>> => {
      if (!open) return err({ code: 'closed' });
      if (signal?.aborted === true) return err({ code: 'cancelled' });
      return act();
    },
    close: () => {
      open = false;
    },
  };
}
