import type { Cause, PortError } from '@rollcall/core';

/** The port's error for what the driver threw: its name and code, and no text, which can hold values. */
export function portErrorOf(thrown: unknown, operation: string): PortError {
  const cause = causeOf(thrown);
  switch (cause.code) {
    case '42501':
      return { code: 'denied', operation, cause };
    case '3F000':
    case '42P01':
      return {
        code: 'invalid-request',
        operation,
        detail: 'the table is not there: run extensionTable',
        cause,
      };
    case '55P03':
    case '57014':
      return { code: 'timed-out', cause };
    default:
      return { code: 'unavailable', cause };
  }
}

function causeOf(thrown: unknown): Cause {
  if (!(thrown instanceof Error)) return { name: 'Error' };
  const { name } = thrown;
  return 'code' in thrown && typeof thrown.code === 'string' ? { name, code: thrown.code } : { name };
}
