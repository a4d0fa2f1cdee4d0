import { expect, test } from 'vitest';
import { causeOf, retryAfterMsOf } from './error-cause.js';

test('a cause keeps only what looks like an identifier', () => {
  expect(
    causeOf({
      name: 'Nobody knows jane',
      code: 'ECONNRESET',
      $metadata: { requestId: 'a b', httpStatusCode: 0 },
    }),
  ).toEqual({
    name: 'Error',
    code: 'ECONNRESET',
  });
});

test.each([
  [{ 'retry-after': '3' }, 3000],
  [{ 'x-amz-retry-after': '250', 'retry-after': '3' }, 250],
  [{ 'retry-after': 'Fri, 02 Jan 2026 00:01:00 GMT', date: 'Fri, 02 Jan 2026 00:00:00 GMT' }, 60_000],
  [{ 'retry-after': 'Fri, 02 Jan 2026 00:01:00 GMT', date: 'Fri, 02 Jan 2026 00:02:00 GMT' }, undefined],
  [{ 'retry-after': 'Fri, 02 Jan 2026 00:01:00 GMT' }, undefined],
  [{ 'retry-after': 'soon', date: 'now' }, undefined],
  [{}, undefined],
])('%o asks to wait for %s ms', (headers, milliseconds) => {
  expect(retryAfterMsOf({ $response: { headers } })).toBe(milliseconds);
});
