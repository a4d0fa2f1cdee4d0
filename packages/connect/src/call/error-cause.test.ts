import { expect, test } from 'vitest';
import { causeOf } from './error-cause.js';

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
