import type { ConnectClientLike } from './connect-client.js';

/** Throws for what is no client, or names no instance: mistakes of the programmer. */
export function checkInstance(client: ConnectClientLike, instanceId: string): void {
  if (typeof client?.send !== 'function')
    throw new TypeError('`client` must be a ConnectClient of the AWS SDK.');
  if (!instanceId)
    throw new TypeError('`instanceId` must be the id or the ARN of an Amazon Connect instance.');
}
