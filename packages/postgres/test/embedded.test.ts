import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { orThrow } from '@rollcall/core/english';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { embeddedPostgres, postgresStores, type EmbeddedPostgres } from '../src/index.js';
import { batchOf, countOf } from './batch.js';
import { isolated, tryCareless } from './careless.js';
import { buildProcesses } from './process/start-process.js';
import { fill, idsIn, inserts, someone } from './sample.js';
import { waitUntil } from './wait-until.js';

const place = mkdtempSync(join(tmpdir(), 'rollcall-embedded-'));
/** One folder for all: a database takes seconds to make. */
const folder = join(place, 'new', 'store');
const { startProcess, remove } = await buildProcesses();
afterAll(() => {
  remove();
  rmSync(place, { recursive: true, force: true });
});

/** A process that writes to a folder. It is killed at the end at the latest. */
function writer(...args: readonly string[]) {
  const started = startProcess('write', ...args);
  onTestFinished(() => void started.kill('SIGKILL'));
  let told = '';
  started.stdout?.on('data', (text: Buffer) => {
    told += text.toString();
  });
  return {
    pid: started.pid,
    /** How many batches are committed, as far as it has told; none before the database is open. */
    committed: () => told.split('\n').length - 2,
    kill: async () => {
      const closed = once(started, 'close');
      started.kill('SIGKILL');
      await closed;
    },
  };
}

function contentOf(path: string): readonly string[] {
  return existsSync(path) ? readdirSync(path) : [];
}

async function opened(folder: string): Promise<EmbeddedPostgres> {
  return (await embeddedPostgres({ folder }))._unsafeUnwrap();
}

it('is opened after its process was killed: while it was made, and while it was written to', async () => {
  const environment = randomUUID();

  const first = writer(folder, environment);
  await waitUntil(() => contentOf(join(folder, 'unfinished')).length > 0);
  await first.kill();
  expect(existsSync(join(folder, 'database'))).toBe(false);
  expect(existsSync(join(folder, 'lock'))).toBe(true);

  const second = writer(folder, environment);
  await waitUntil(() => second.committed() >= 3);
  expect((await embeddedPostgres({ folder }))._unsafeUnwrapErr()).toEqual({
    code: 'folder-in-use',
    lock: join(folder, 'lock'),
    owner: { pid: second.pid, host: hostname() },
  });
  await second.kill();

  const { pool, close } = await opened(folder);
  const stores = postgresStores({ environment, pool });
  for (let batch = 0; batch < second.committed(); batch += 1) {
    expect(await countOf(stores, batchOf(batch, 20))).toBe(20);
  }
  expect([0, 20]).toContain(await countOf(stores, batchOf(second.committed(), 20)));
  await close();
});

it('keeps in a folder what it is given, bound to environments, for one process at a time', async () => {
  const environment = randomUUID();
  const first = await opened(folder);
  await fill(postgresStores({ environment, pool: first.pool }), someone('1', 'ana'));
  expect(await tryCareless(first.pool, 'rollcall')).toEqual(isolated);
  expect((await embeddedPostgres({ folder }))._unsafeUnwrapErr()).toEqual({
    code: 'folder-in-use',
    lock: join(folder, 'lock'),
    owner: { pid: process.pid, host: hostname() },
  });
  await Promise.all([first.close(), first.close()]);
  expect(existsSync(join(folder, 'lock'))).toBe(false);

  // A process of this id that has died, as far as the system tells.
  writeFileSync(
    join(folder, 'lock'),
    JSON.stringify({ pid: process.pid, host: hostname(), began: 'before' }),
  );
  const second = await opened(folder);
  expect(await idsIn(postgresStores({ environment, pool: second.pool }))).toEqual(['1']);
  await second.close();
});

it('ends the transaction of a connection that is given up, and goes on', async () => {
  const environment = randomUUID();
  const { pool, close } = await opened(folder);
  const stores = postgresStores({ environment, pool });
  await fill(stores, someone('1', 'ana'));
  const client = await pool.connect();
  await client.query({ text: 'begin' });
  orThrow(await stores.within(client).profiles.write({ writes: inserts(someone('2', 'eva')) }));
  client.release(true);
  expect(await idsIn(stores)).toEqual(['1']);
  orThrow(await stores.profiles.write({ writes: inserts(someone('3', 'ida')) }));
  expect(await idsIn(stores)).toEqual(['1', '3']);
  await close();
});

it('opens no folder that holds something else, and lets go of it', async () => {
  const file = join(place, 'file');
  writeFileSync(file, 'no database');
  expect((await embeddedPostgres({ folder: place }))._unsafeUnwrapErr()).toEqual({
    code: 'folder-unusable',
    folder: place,
    reason: 'holds something else',
  });
  expect(existsSync(join(place, 'lock'))).toBe(false);
  const below = join(file, 'below');
  expect((await embeddedPostgres({ folder: below }))._unsafeUnwrapErr()).toEqual({
    code: 'folder-unusable',
    folder: below,
    reason: 'ENOTDIR',
  });
});

it.each([
  ['of another version of Postgres', { PG_VERSION: '12' }],
  ['that has lost its files', { PG_VERSION: '18' }],
])('says that a database %s cannot be opened, and lets go of it', async (name, files) => {
  const spoilt = join(place, name);
  const database = join(spoilt, 'database');
  mkdirSync(database, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(database, file), content);
  const started = await embeddedPostgres({ folder: spoilt });
  expect(started._unsafeUnwrapErr()).toMatchObject({ code: 'folder-unusable', folder: spoilt });
  expect(readdirSync(spoilt)).toEqual(['database']);
});
