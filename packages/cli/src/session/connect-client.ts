import type { ConnectClient } from '@aws-sdk/client-connect';
import { err, ok, type Result } from '@rollcall/core';
import type { CommandProblem } from '../error/command-problem.js';

/** What the SDK says of Node's version is for whoever builds this command, not for whoever runs it. The setting is AWS's. */
const QUIET = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED';

/**
 * Loads the SDK, which takes a while, and makes a client of it. Region, credentials and endpoint are those of the usual
 * AWS variables and files.
 */
export async function connectClient(): Promise<Result<ConnectClient, CommandProblem>> {
  process.env[QUIET] ??= 'true';
  const sdk = await import('@aws-sdk/client-connect');
  const client = new sdk.ConnectClient();
  return (await hasRegion(client))
    ? ok(client)
    : err({ code: 'directory-not-configured', missing: 'region' });
}

/** The SDK rejects where there is none; what else is wrong with its configuration shows at the first call. */
async function hasRegion({ config }: ConnectClient): Promise<boolean> {
  return config.region().then(
    () => true,
    () => false,
  );
}
