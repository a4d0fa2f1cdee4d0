import type { Cause, DirectoryReadError, DirectoryWriteError, PortError } from '@rollcall/core';
import type { ConnectOperation } from './operation.js';

/** Amazon Connect understood a call and said no. What a `not-found` misses depends on the operation, and on more. */
export interface Refusal {
  readonly code: 'not-found' | 'login-taken' | 'quota-reached' | 'refused';
  readonly operation: ConnectOperation;
  readonly cause: Cause;
  /** An earlier attempt at the same call may have been carried out. */
  readonly earlierAttempt?: 'unknown-end';
}

/** Why one call gave no answer of use. */
export type Failure = PortError | Refusal;

/** Whether Amazon Connect understood the call and said no. */
export function isRefusal(failure: Failure): failure is Refusal {
  const refusals: readonly Failure['code'][] = ['not-found', 'login-taken', 'quota-reached', 'refused'];
  return refusals.includes(failure.code);
}

/** Whether Amazon Connect answered that something named in the call does not exist. */
export function isNotFound(failure: Failure): failure is Refusal & { readonly code: 'not-found' } {
  return failure.code === 'not-found';
}

/** The failure of a call that asked for no single user. */
export function portErrorOf(failure: Failure): PortError {
  switch (failure.code) {
    case 'not-found':
    case 'refused':
      return { code: 'invalid-request', operation: failure.operation, cause: failure.cause };
    case 'login-taken':
    case 'quota-reached':
      return { code: 'unexpected-answer', operation: failure.operation, cause: failure.cause };
    default:
      return failure;
  }
}

/** The failure of a write, once it is known that the user exists. */
export function writeErrorOf(
  failure: Failure,
  field?: string,
): Exclude<DirectoryWriteError, DirectoryReadError> | PortError {
  switch (failure.code) {
    case 'not-found':
    case 'refused':
      return {
        code: 'directory-refused',
        operation: failure.operation,
        ...(field === undefined ? {} : { field }),
      };
    case 'login-taken':
      return { code: 'directory-login-taken' };
    case 'quota-reached':
      return { code: 'directory-quota-reached' };
    default:
      return failure;
  }
}

/** An answer that is not what the operation answers. */
export function unexpectedAnswer(operation: ConnectOperation): PortError {
  return { code: 'unexpected-answer', operation };
}
