import { err, ok, type CancelSignal, type Result } from '@rollcall/core';
import type { ConnectClientLike } from './connect-client.js';
import { failureOf } from './connect-error.js';
import type { Failure } from './failure.js';
import type { ConnectOperation } from './operation.js';

/**
 * Sends one command and waits for its answer; never rejects for an operational reason. Everything that goes to Amazon
 * Connect goes through one of these, so pacing and retries belong in front of it.
 */
export type Send = (
  operation: ConnectOperation,
  command: object,
  signal: CancelSignal | undefined,
) => Promise<Result<unknown, Failure>>;

/** Sends through the host's client. */
export function sendThrough(client: ConnectClientLike): Send {
  return async (operation, command, signal) => {
    if (signal?.aborted === true) return err({ code: 'cancelled' });
    try {
      return ok(await client.send(command, signal === undefined ? {} : { abortSignal: signal }));
    } catch (error) {
      return err(failureOf(operation, error, signal));
    }
  };
}
