import { ConnectClient, ListUsersCommand } from '@aws-sdk/client-connect';
import { describe, expect, test } from 'vitest';
import { oneAttemptBy } from './one-attempt.js';

const commandOf = () => new ListUsersCommand({ InstanceId: 'i-1' });
const send = async () => undefined;

describe('oneAttemptBy', () => {
  test('takes the retries out of a command for a client of the SDK, and leaves the client its own', () => {
    const client = new ConnectClient({ region: 'us-east-1', maxAttempts: 5 });
    const before = client.middlewareStack.identify();
    const command = commandOf();
    oneAttemptBy(client)(command);
    oneAttemptBy(client)(command);
    expect(command.middlewareStack.identify()).toEqual(['retryMiddleware - finalizeRequest']);
    expect(client.middlewareStack.identify()).toEqual(before);
  });

  test.each([
    ['has no stack', { send }],
    ['has something else of that name', { send, middlewareStack: [] }],
    [
      'does not let its retries be taken out',
      {
        send,
        middlewareStack: {
          add: () => {
            throw new Error('cannot be overridden');
          },
          clone() {
            return this;
          },
        },
      },
    ],
  ])('lets commands be for a client that %s', (_, client) => {
    const command = commandOf();
    oneAttemptBy(client)(command);
    expect(command.middlewareStack.identify()).toEqual([]);
  });
});
