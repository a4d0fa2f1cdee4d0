import { ConnectClient } from '@aws-sdk/client-connect';
import type { Directory } from '@rollcall/core';
import { connectDirectory, type ConnectDirectoryOptions } from '../connect-directory.js';

/** A directory for a test, through the SDK's own client over HTTP, which does not retry and whose keys nobody checks. */
export function directoryOn(
  server: { readonly endpoint: string; readonly instanceId: string },
  options: Partial<ConnectDirectoryOptions> = {},
): Directory {
  const client = new ConnectClient({
    region: 'us-east-1',
    endpoint: server.endpoint,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' },
    maxAttempts: 1,
  });
  return connectDirectory({ client, instanceId: server.instanceId, ...options });
}
