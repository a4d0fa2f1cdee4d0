import { readFileSync } from 'node:fs';
import { ok } from '@rollcall/core';
import { embeddedPostgres, postgresStores } from '@rollcall/postgres';
import { expect, it, onTestFinished } from 'vitest';
import { simulatedConnect } from './testing/simulated-connect.js';
import { workplace } from './testing/workplace.js';

it('runs the first session of the README, on a Postgres in this process', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, session = ''] = readme.split('## A first session')[1]!.split('```sh\n').slice(1);
  const lines = session.split('```')[0]!.trim().split('\n');
  expect(lines.length).toBeGreaterThan(10);
  await simulatedConnect({ seed: { users: 8 } });
  const { pool, close } = (await embeddedPostgres({ memory: true }))._unsafeUnwrap();
  onTestFinished(close);
  // One start for all commands: each of them works as if it had opened the folder.
  const database = {
    storesOf: (environment: string) => postgresStores({ environment, pool }),
    close: async () => undefined,
  };
  const { rollcall, path } = workplace();
  for (const line of lines) {
    const args = line
      .split(' ')
      .slice(1)
      .map((word) => (word === 'people.csv' ? path(word) : word));
    const { code, stderr } = await rollcall(args, { openDatabase: async () => ok(database) });
    expect(code, `${line}\n${stderr}`).toBe(0);
  }
});
