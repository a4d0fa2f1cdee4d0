import type { Directory, DirectoryUserId, PortCall } from '@rollcall/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectDirectory } from './connect-directory.js';
import { startCannedServer, type CannedAnswer } from '../test/canned-server.js';
import { directoryOn } from '../test/directory-on.js';

async function answering(answer: CannedAnswer | ((path: string) => CannedAnswer)) {
  const paths: string[] = [];
  const server = await startCannedServer(({ url = '' }) => {
    paths.push(url);
    return typeof answer === 'function' ? answer(url) : answer;
  });
  onTestFinished(server.close);
  return { paths, directory: directoryOn(server) };
}

const id = 'u-1' as DirectoryUserId;
const errorAnswer = (status: number, name: string): CannedAnswer => ({
  status,
  headers: {
    'x-amzn-errortype': `${name}:http://internal.amazon.com/coral/`,
    'content-type': 'application/json',
  },
  body: '{"Message":"jane.doe@example.com"}',
});

describe('answers', () => {
  test.each<readonly [string, CannedAnswer, string]>([
    ['a refusal of access', errorAnswer(403, 'AccessDeniedException'), 'denied'],
    ['a failure', errorAnswer(500, 'InternalServiceException'), 'unavailable'],
    ['a throttled call by another name', errorAnswer(429, 'TooManyRequestsException'), 'throttled'],
    ['an invalid request', errorAnswer(400, 'InvalidParameterException'), 'invalid-request'],
    ['a proxy out of order', { status: 503, body: '<html>Service Unavailable</html>' }, 'unavailable'],
    ['a page of somebody else', { status: 200, body: '<html>Welcome</html>' }, 'unexpected-answer'],
    ['a wrong address', { status: 404, body: '<html>Not Found</html>' }, 'unexpected-answer'],
    ['an answer without its content', { status: 200, body: '{}' }, 'unexpected-answer'],
    ['a connection that is reset', { instead: 'reset' }, 'unavailable'],
  ])('%s', async (_, answer, code) => {
    const { directory } = await answering(answer);
    const reads: readonly ((
      directory: Directory,
    ) => ReturnType<Directory['readUser' | 'references' | 'snapshot']>)[] = [
      ({ readUser }) => readUser({ id }),
      ({ references }) => references(),
      ({ snapshot }) => snapshot(),
    ];
    for (const read of reads) {
      const error = (await read(directory))._unsafeUnwrapErr();
      expect(error).toMatchObject({ code });
      expect(JSON.stringify(error)).not.toContain('jane');
    }
  });

  test('an error is kept by name, status and request id', async () => {
    const { directory } = await answering({
      status: 403,
      headers: {
        'x-amzn-errortype': 'AccessDeniedException',
        'x-amzn-requestid': '0f1e2d3c-0000-4000-8000-000000000001',
      },
      body: '{"Message":"User: arn:aws:iam::1:user/jane is not authorized"}',
    });
    expect((await directory.deleteUser({ id }))._unsafeUnwrapErr()).toEqual({
      code: 'denied',
      operation: 'DeleteUser',
      cause: {
        name: 'AccessDeniedException',
        status: 403,
        requestId: '0f1e2d3c-0000-4000-8000-000000000001',
      },
    });
  });

  test('Retry-After is passed on', async () => {
    const { directory } = await answering({
      status: 429,
      headers: { 'x-amzn-errortype': 'ThrottlingException', 'retry-after': '7' },
      body: '{}',
    });
    expect((await directory.readUser({ id }))._unsafeUnwrapErr()).toMatchObject({
      code: 'throttled',
      retryAfterMs: 7000,
    });
  });

  test('nobody is there', async () => {
    const server = await startCannedServer(() => ({ instead: 'silence' }));
    await server.close();
    const error = (await directoryOn(server).readUser({ id }))._unsafeUnwrapErr();
    expect(error).toMatchObject({ code: 'unavailable', cause: { code: 'ECONNREFUSED' } });
  });
});

describe('cancellation', () => {
  const calls: readonly (readonly [string, (directory: Directory, call: PortCall) => Promise<unknown>])[] = [
    ['snapshot', (directory, call) => directory.snapshot(call)],
    ['readUser', (directory, call) => directory.readUser({ id, ...call })],
    ['references', (directory, call) => directory.references(call)],
    ['deleteUser', (directory, call) => directory.deleteUser({ id, ...call })],
  ];

  test.each(calls)('of %s before it starts', async (_, start) => {
    const { directory, paths } = await answering({ instead: 'silence' });
    expect(await start(directory, { signal: AbortSignal.abort() })).toMatchObject({
      error: { code: 'cancelled' },
    });
    expect(paths).toEqual([]);
  });

  test.each(calls)('of %s while it waits for an answer', async (_, start) => {
    const controller = new AbortController();
    const { directory } = await answering(() => {
      controller.abort();
      return { instead: 'silence' };
    });
    expect(await start(directory, { signal: controller.signal })).toMatchObject({
      error: { code: 'cancelled' },
    });
  });

  test('needs no more than the shape of a signal', async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    };
    const { directory } = await answering(() => {
      signal.aborted = true;
      for (const listener of listeners) listener();
      return { instead: 'silence' };
    });
    expect(await directory.readUser({ id, signal })).toMatchObject({ error: { code: 'cancelled' } });
  });
});

describe('mistakes of the programmer', () => {
  test('throw', () => {
    expect(() => connectDirectory({ client: {} as never, instanceId: 'i-1' })).toThrow(TypeError);
    expect(() => directoryOn({ endpoint: 'http://127.0.0.1', instanceId: '' })).toThrow(TypeError);
  });
});
