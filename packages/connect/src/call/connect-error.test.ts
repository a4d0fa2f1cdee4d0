import { describe, expect, test } from 'vitest';
import { failureOf } from './connect-error.js';

const answered = (name: string, status: number, headers: Record<string, string> = {}) =>
  Object.assign(new Error('jane.doe@example.com already exists'), {
    name,
    $metadata: { httpStatusCode: status, requestId: '3f1b8a52-6a0e-4d57-8a2b-7f8b5f4b1a11' },
    $response: { statusCode: status, headers },
  });
const thrown = (members: Record<string, unknown>) => Object.assign(new Error('jane.doe'), members);

describe('failureOf', () => {
  test.each([
    ['ThrottlingException', 429, 'throttled'],
    ['TooManyRequestsException', 429, 'throttled'],
    ['SomethingNewException', 429, 'throttled'],
    ['LimitExceededException', 429, 'quota-reached'],
    ['DuplicateResourceException', 409, 'login-taken'],
    ['ResourceNotFoundException', 404, 'not-found'],
    ['UnknownOperationException', 404, 'unexpected-answer'],
    ['InvalidParameterException', 400, 'refused'],
    ['InvalidRequestException', 400, 'refused'],
    ['ConditionalOperationFailedException', 409, 'refused'],
    ['AccessDeniedException', 403, 'denied'],
    ['Error', 403, 'denied'],
    ['ExpiredTokenException', 403, 'denied'],
    ['InternalServiceException', 500, 'unavailable'],
    ['SyntaxError', 503, 'unavailable'],
    ['SyntaxError', 200, 'unexpected-answer'],
  ])('%s with status %i is %s', (name, status, code) => {
    expect(failureOf('CreateUser', answered(name, status)).code).toBe(code);
  });

  test.each([
    [{ name: 'TimeoutError' }, 'timed-out'],
    [{ name: 'AbortError' }, 'cancelled'],
    [{ name: 'CredentialsProviderError' }, 'denied'],
    [{ code: 'ECONNREFUSED' }, 'unavailable'],
    [{ code: 'ECONNRESET' }, 'unavailable'],
    [{ name: 'TimeoutError', code: 'ECONNRESET' }, 'unavailable'],
    [{ name: 'TimeoutError', code: 'ETIMEDOUT' }, 'timed-out'],
    [{ code: 'ETIMEDOUT' }, 'timed-out'],
    [{}, 'unexpected-answer'],
  ])('without an answer, %o is %s', (members, code) => {
    expect(failureOf('ListUsers', thrown(members)).code).toBe(code);
  });

  test('an error without an answer is the cancellation that was asked for', () => {
    expect(failureOf('ListUsers', thrown({ code: 'ECONNRESET' }), AbortSignal.abort())).toEqual({
      code: 'cancelled',
    });
    expect(
      failureOf('CreateUser', answered('DuplicateResourceException', 409), AbortSignal.abort()).code,
    ).toBe('login-taken');
  });

  test('keeps name, code, status and request id of an error, and nothing that could be personal', () => {
    const failure = failureOf('CreateUser', answered('DuplicateResourceException', 409));
    expect(failure).toEqual({
      code: 'login-taken',
      operation: 'CreateUser',
      cause: {
        name: 'DuplicateResourceException',
        status: 409,
        requestId: '3f1b8a52-6a0e-4d57-8a2b-7f8b5f4b1a11',
      },
    });
    expect(
      JSON.stringify(failureOf('CreateUser', thrown({ name: 'jane doe', code: 'jane@example.com' }))),
    ).not.toContain('jane');
  });

  test.each([
    [{ 'retry-after': '3' }, 3000],
    [{ 'x-amz-retry-after': '1500' }, 1500],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, undefined],
    [{}, undefined],
  ])('a throttled answer with %o asks to wait %s ms', (headers: Record<string, string>, ms) => {
    const failure = failureOf('ListUsers', answered('ThrottlingException', 429, headers));
    expect(failure).toMatchObject({ code: 'throttled', operation: 'ListUsers' });
    expect('retryAfterMs' in failure ? failure.retryAfterMs : undefined).toBe(ms);
  });

  test.each([undefined, 'text', 7, {}])('takes %o, which is no error, for an answer of nobody', (value) => {
    expect(failureOf('ListUsers', value)).toEqual({
      code: 'unexpected-answer',
      operation: 'ListUsers',
      cause: { name: 'Error' },
    });
  });
});
