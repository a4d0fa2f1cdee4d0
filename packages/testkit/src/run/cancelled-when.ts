import type { CancelSignal } from '@rollcall/core';

/** A signal that says so when it is looked at, and calls nobody. */
export function cancelledWhen(isOver: () => boolean): CancelSignal {
  return {
    get aborted() {
      return isOver();
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  };
}
