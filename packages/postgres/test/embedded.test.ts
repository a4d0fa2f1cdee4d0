import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { embeddedPostgres, postgresStores, type EmbeddedPostgres } from '../src/index.js';
import { isolated, tryCareless } from './careless.js';
import { fill, idsIn, someone } from './sample.js';

const place = mkdtempSync(join(tmpdir(), 'rollcall-embedded-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function opened(folder: string): Promise<EmbeddedPostgres> {
  return (await embeddedPostgres({ folder }))._unsafeUnwrap();
}

it('keeps in a folder what it is given, bound to environments, for one process at a time', async () => {
  const folder = join(place, 'new', 'store');
  const environment = randomUUID();
  const first = await opened(folder);
  await fill(postgresStores({ environment, pool: first.pool }), someone('1', 'ana'));
  expect(await tryCareless(first.pool, 'rollcall')).toEqual(isolated);
  expect((await embeddedPostgres({ folder }))._unsafeUnwrapErr()).toEqual({
    code: 'folder-in-use',
    lock: `${folder}.lock`,
    owner: { pid: process.pid, host: hostname() },
  });
  await Promise.all([first.close(), first.close()]);
  expect(existsSync(`${folder}.lock`)).toBe(false);

  // A process of this id that has died, as far as the system tells.
  writeFileSync(`${folder}.lock`, JSON.stringify({ pid: process.pid, host: hostname(), began: 'before' }));
  const second = await opened(folder);
  expect(await idsIn(postgresStores({ environment, pool: second.pool }))).toEqual(['1']);
  await second.close();
});

it('opens no folder that holds something else, and lets go of it', async () => {
  const folder = join(place, 'file');
  writeFileSync(folder, 'no database');
  expect((await embeddedPostgres({ folder: place }))._unsafeUnwrapErr()).toEqual({
    code: 'folder-unusable',
    folder: place,
    reason: 'holds something else than a database',
  });
  expect(existsSync(`${place}.lock`)).toBe(false);
  const below = join(folder, 'below');
  expect((await embeddedPostgres({ folder: below }))._unsafeUnwrapErr()).toEqual({
    code: 'folder-unusable',
    folder: below,
    reason: 'ENOTDIR',
  });
});
