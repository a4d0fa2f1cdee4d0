import { readFileSync } from 'node:fs';
// The examples of the README, compiled and run here word for word.
// #region
import { ConnectClient } from '@aws-sdk/client-connect';
import { connectDirectory } from '@rollcall/connect';

export async function rollCall(client: ConnectClient, instanceId: string): Promise<string> {
  const directory = connectDirectory({ client, instanceId });
  const snapshot = await directory.snapshot();
  if (snapshot.isErr()) return `The directory could not be read: ${snapshot.error.code}`;
  const { users, completeness } = snapshot.value;
  return `${users.length} users${completeness.complete ? '' : ', and perhaps more'}`;
}
// #endregion

// #region
import { startConnectSimulator } from '@rollcall/connect-simulator';
import { expect, test } from 'vitest';

test('calls the roll', async () => {
  const simulator = await startConnectSimulator({ seed: { users: 3 } });
  const client = new ConnectClient({
    region: simulator.region,
    endpoint: simulator.endpoint,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  expect(await rollCall(client, simulator.instanceId)).toBe('3 users');
  await simulator.close();
});
// #endregion

test('the README shows these examples', () => {
  const source = readFileSync(new URL(import.meta.url), 'utf8');
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const blocks = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, block]) => block?.trim());
  expect(blocks(readme, /^```ts\n([^]*?)^```/gm)).toEqual(
    blocks(source, /^\/\/ #region\n([^]*?)^\/\/ #endregion/gm),
  );
});
