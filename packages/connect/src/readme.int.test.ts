import { readFileSync } from 'node:fs';
import type { Directory } from '@rollcall/core';
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
import { connectPacing } from '@rollcall/connect';

export function directoriesOf(client: ConnectClient, instanceIds: readonly string[]): readonly Directory[] {
  const pacing = connectPacing({ budget: 0.5, quotas: { DescribeUser: { perSecond: 10, burst: 10 } } });
  return instanceIds.map((instanceId) => connectDirectory({ client, instanceId, pacing }));
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

test('directories of one account share their pace', () => {
  const client = new ConnectClient({ region: 'us-east-1' });
  const [one, other] = directoriesOf(client, ['i-1', 'i-2']);
  expect(one?.manifest.quotas).toEqual(other?.manifest.quotas);
  expect(one?.manifest.quotas['DescribeUser']).toEqual({ perSecond: 5, burst: 5 });
});

test('the README shows these examples', () => {
  const source = readFileSync(new URL(import.meta.url), 'utf8');
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const blocks = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, block]) => block?.trim());
  expect(blocks(readme, /^```ts\n([^]*?)^```/gm)).toEqual(
    blocks(source, /^\/\/ #region\n([^]*?)^\/\/ #endregion/gm),
  );
});
