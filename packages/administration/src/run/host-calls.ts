import type { RunReport } from './run.js';

/**
 * Calls of the host's own functions during a run, and of whatever calls them: clock, ids, ports that break their contract.
 * One that throws is a mistake in the host and does not stop the run.
 */
export interface HostCalls {
  readonly call: (hostFunction: () => void) => void;
  /** Asks the host for something; `undefined` if that fails. */
  readonly ask: <T>(hostFunction: () => T | undefined) => T | undefined;
  /** Asks the host for something and waits for it; `undefined` if that fails. */
  readonly askAndWait: <T>(hostFunction: () => Promise<T | undefined>) => Promise<T | undefined>;
  /** Throws the first failure, with the report at hand: nothing that was done is lost. */
  readonly throwFirst: (report: RunReport) => void;
}

/** Starts without a failure. */
export function hostCalls(): HostCalls {
  const failures: unknown[] = [];
  return {
    call: (hostFunction) => {
      try {
        hostFunction();
      } catch (failure) {
        failures.push(failure);
      }
    },
    ask: (hostFunction) => {
      try {
        return hostFunction();
      } catch (failure) {
        failures.push(failure);
        return undefined;
      }
    },
    askAndWait: async (hostFunction) => {
      try {
        return await hostFunction();
      } catch (failure) {
        failures.push(failure);
        return undefined;
      }
    },
    throwFirst: (report) => {
      if (failures.length === 0) return;
      const message =
        'The run is complete, but a function of the host threw during it. See `cause` and `report`.';
      throw Object.assign(new Error(message, { cause: failures[0] }), { report });
    },
  };
}
