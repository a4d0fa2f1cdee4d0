import type { Result } from '@rollcall/core';
import * as fc from 'fast-check';

/** What a call gave; throws if it failed. */
export function given<T>(result: Result<T, { readonly code: string }>, call: string): T {
  if (result.isOk()) return result.value;
  throw new Error(`${call} answered ${fc.stringify(result.error)}`);
}

/** The code that a call failed with; `ok` if it did not. */
export function codeOf(result: Result<unknown, { readonly code: string }>): string {
  return result.isOk() ? 'ok' : result.error.code;
}

/** Throws unless the call failed with one of the codes. */
export function demandCode(
  result: Result<unknown, { readonly code: string }>,
  codes: readonly string[],
  call: string,
): void {
  const code = codeOf(result);
  if (codes.includes(code)) return;
  const answer = result.isOk() ? `ok, ${fc.stringify(result.value)}` : code;
  throw new Error(`${call} answered ${answer}, where ${codes.join(' or ')} is due`);
}

/** The codes of `PortError`. */
export const portCodes: readonly string[] = [
  'unavailable',
  'timed-out',
  'throttled',
  'denied',
  'invalid-request',
  'unexpected-answer',
  'invalid-cursor',
  'cancelled',
  'closed',
];
