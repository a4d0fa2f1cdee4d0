import { err, ok, type CancelSignal, type Result } from '@rollcall/core';
import type { ConnectClientLike } from './connect-client.js';
import { failureOf } from './connect-error.js';
import { retryAfterMsOf } from './error-cause.js';
import type { Failure } from './failure.js';
import { oneAttemptBy } from './one-attempt.js';
import type { ConnectOperation } from './operation.js';

/**
 * Sends a command and waits for its answer; never rejects for an operational reason. Everything that goes to Amazon
 * Connect goes through one of these.
 */
export type Send = (
  operation: ConnectOperation,
  command: object,
  signal: CancelSignal | undefined,
) => Promise<Result<unknown, Failure>>;

/** How one attempt ended, and how long its answer asks to wait before the next. */
export interface Attempt {
  readonly answer: Result<unknown, Failure>;
  readonly retryAfterMs?: number | undefined;
}

/** Gives one attempt at a call its time; see `withinTime`. */
export type Within = <T>(
  work: (signal: AbortSignal) => Promise<T>,
  signal: CancelSignal | undefined,
) => Promise<T>;

/** Sends a command once. */
export type SendOnce = (...call: Parameters<Send>) => Promise<Attempt>;

/** Sends through the host's client. */
export function sendOnceThrough(client: ConnectClientLike, within: Within): SendOnce {
  const oneAttempt = oneAttemptBy(client);
  return async (operation, command, signal) => {
    if (signal?.aborted === true) return { answer: err({ code: 'cancelled' }) };
    oneAttempt(command);
    try {
      return {
        answer: ok(await within((abortSignal) => client.send(command, { abortSignal }), signal)),
      };
    } catch (error) {
      return { answer: err(failureOf(operation, error, signal)), retryAfterMs: retryAfterMsOf(error) };
    }
  };
}
