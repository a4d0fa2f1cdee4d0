import type { CancelSignal, Cause } from '@rollcall/core';
import { causeOf, retryAfterMsOf } from './error-cause.js';
import type { Failure } from './failure.js';
import type { ConnectOperation } from './operation.js';

type Meaning = Exclude<Failure['code'], 'invalid-request' | 'invalid-cursor' | 'closed'>;

/**
 * What an error means by its name. A name goes before its status, because LimitExceededException, which is permanent,
 * comes as 429 as well. Texts of messages are never looked at.
 */
const byName: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['ThrottlingException', 'throttled'],
  ['TooManyRequestsException', 'throttled'],
  ['Throttling', 'throttled'],
  ['RequestLimitExceeded', 'throttled'],
  ['LimitExceededException', 'quota-reached'],
  ['ServiceQuotaExceededException', 'quota-reached'],
  ['DuplicateResourceException', 'login-taken'],
  ['ResourceNotFoundException', 'not-found'],
  ['InvalidParameterException', 'refused'],
  ['InvalidRequestException', 'refused'],
  ['ValidationException', 'refused'],
  ['ConditionalOperationFailedException', 'refused'],
  ['ResourceConflictException', 'refused'],
  ['ResourceInUseException', 'refused'],
  ['PropertyValidationException', 'refused'],
  ['AccessDeniedException', 'denied'],
  ['UnrecognizedClientException', 'denied'],
  ['InvalidSignatureException', 'denied'],
  ['IncompleteSignatureException', 'denied'],
  ['ExpiredTokenException', 'denied'],
  ['MissingAuthenticationTokenException', 'denied'],
  ['CredentialsProviderError', 'denied'],
  ['TokenProviderError', 'denied'],
  ['InternalServiceException', 'unavailable'],
  ['TimeoutError', 'timed-out'],
  ['AbortError', 'cancelled'],
]);

/** What an error of Node's means by its code, where no answer came. */
const byCode: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['ETIMEDOUT', 'timed-out'],
  ['ESOCKETTIMEDOUT', 'timed-out'],
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_SOCKET',
  ].map((code): [string, Meaning] => [code, 'unavailable']),
]);

/** What a thrown error says, in the codes of core. */
export function failureOf(operation: ConnectOperation, thrown: unknown, signal?: CancelSignal): Failure {
  const cause = causeOf(thrown);
  const meaning = meaningOf(cause, signal);
  const retryAfterMs = retryAfterMsOf(thrown);
  switch (meaning) {
    case 'cancelled':
      return { code: meaning };
    case 'unavailable':
    case 'timed-out':
      return { code: meaning, cause };
    case 'throttled':
      return { code: meaning, operation, cause, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    case 'denied':
      return { code: meaning, operation, cause };
    case 'unexpected-answer':
      return { code: meaning, operation, cause };
    default:
      return { code: meaning, operation, cause };
  }
}

function meaningOf(cause: Cause, signal: CancelSignal | undefined): Meaning {
  if (cause.status === undefined && cause.name !== 'AbortError') {
    if (signal?.aborted === true) return 'cancelled';
    // The SDK calls a connection that was reset a TimeoutError too; the code tells the two apart.
    const coded = byCode.get(cause.code ?? '');
    if (coded !== undefined) return coded;
  }
  const named = byName.get(cause.name);
  if (named !== undefined) return named;
  return cause.status === undefined ? 'unexpected-answer' : byStatus(cause.status);
}

/** What an answer without a name that we know means: a proxy's page, an error newer than this table. */
function byStatus(status: number): Meaning {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'denied';
  if (status === 408) return 'timed-out';
  if (status >= 500) return 'unavailable';
  if (status === 400 || status === 409 || status === 422) return 'refused';
  return 'unexpected-answer';
}
