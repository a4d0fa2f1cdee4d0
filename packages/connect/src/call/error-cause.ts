import type { Cause } from '@rollcall/core';

/** An error as SDK and Node throw it, as far as it is looked at. Messages are not: they can hold logins. */
export interface ThrownError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: unknown; readonly requestId?: unknown };
  readonly $response?: {
    readonly statusCode?: unknown;
    readonly headers?: Readonly<Record<string, unknown>>;
  };
}

const NAME = /^[A-Za-z][\w.-]{0,63}$/;

/** Name, code, status and request id of an error, and nothing else of it. */
export function causeOf(thrown: unknown): Cause {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as ThrownError;
  const code = label(error.code);
  const status = number(error.$metadata?.httpStatusCode) ?? number(error.$response?.statusCode);
  const requestId = label(error.$metadata?.requestId);
  return {
    name: label(error.name) ?? 'Error',
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** How long the answer asks to wait: `Retry-After` in seconds or as a date, or AWS's own header in milliseconds. */
export function retryAfterMsOf(thrown: unknown): number | undefined {
  const headers = (thrown as ThrownError | undefined)?.$response?.headers ?? {};
  const milliseconds = wholeNumber(headers['x-amz-retry-after']);
  if (milliseconds !== undefined) return milliseconds;
  const seconds = wholeNumber(headers['retry-after']);
  if (seconds !== undefined) return seconds * 1000;
  // A date is one of the server's clock, of which its answer tells the time.
  const until = instant(headers['retry-after']) - instant(headers['date']);
  return until > 0 ? until : undefined;
}

function instant(header: unknown): number {
  return typeof header === 'string' && /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : Number.NaN;
}

/** Only what looks like an identifier: whatever stands in its place may be anybody's text. */
function label(value: unknown): string | undefined {
  return typeof value === 'string' && (NAME.test(value) || /^[0-9a-fA-F-]{8,64}$/.test(value))
    ? value
    : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
