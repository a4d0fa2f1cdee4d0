import type { Answer } from './reply.js';

const JSON_TYPE = { 'content-type': 'application/json' };

export function successAnswer(status: number, output: unknown): Answer {
  return { status, headers: JSON_TYPE, body: JSON.stringify(output ?? {}) };
}

/** An error as AWS writes it: the name in a header (with a namespace behind a colon), `Message` in the body. */
export function errorAnswer(
  {
    errorName,
    status,
    message,
  }: { readonly errorName: string; readonly status: number; readonly message: string },
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: {
      ...JSON_TYPE,
      'x-amzn-errortype': `${errorName}:http://internal.amazon.com/coral/com.amazonaws.connect/`,
      ...headers,
    },
    body: JSON.stringify({ Message: message }),
  };
}

/** What a gateway in front of the service says when the service is not there: no JSON, no name. */
export const unavailableAnswer: Answer = {
  status: 503,
  headers: { 'content-type': 'text/html' },
  body: '<html><body><h1>503 Service Unavailable</h1></body></html>',
};
