import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { embeddedPostgres, grants, migrate, postgresStores, renderPostgresError } from '../src/index.js';
import { fill, inserts, someone } from './sample.js';
import { testServer } from './server/test-server.js';

const server = await testServer();
const place = mkdtempSync(join(tmpdir(), 'rollcall-readme-'));
const storeFolder = join(place, 'store');
afterAll(() => rmSync(place, { recursive: true, force: true }));

it.skipIf(server === undefined)('runs the example of a server', async () => {
  const ownerPool = new pg.Pool({ ...server!.owner, max: 1 });
  const pool = new pg.Pool(server!.application);
  const schema = `readme_${randomUUID().replaceAll('-', '_')}`;
  const role = 'rollcall_test_app';
  const writes = inserts(someone('1', 'ana'));
  try {
    // #region server
    // When the application is deployed, as the owner of the schema:
    const migrated = await migrate(ownerPool, { schema });
    if (migrated.isErr()) throw new Error(renderPostgresError(migrated.error));
    for (const statement of grants({ schema, role })) await ownerPool.query(statement);

    // In the application, as a role that owns nothing:
    const stores = postgresStores({ environment: 'acme', pool, schema });
    // They go into an administration: createUserAdministration({ catalog, ...stores, directory })
    const page = await stores.profiles.list({ filter: { mode: 'supervisor' }, limit: 50 });
    // #endregion
    expect(page._unsafeUnwrap()).toEqual({ items: [] });
    await fill(stores);
    // #region transaction
    const client = await pool.connect();
    await client.query('begin');
    const { profiles } = stores.within(client);
    const written = await profiles.write({ writes });
    // … and the application's own rows, on the same client
    await client.query(written.isOk() ? 'commit' : 'rollback');
    client.release();
    // #endregion
    expect((await stores.profiles.list())._unsafeUnwrap().items).toHaveLength(1);
  } finally {
    await pool.end();
    await ownerPool.query(`drop schema if exists ${schema} cascade`);
    await ownerPool.end();
  }
});

it('runs the example of an embedded one', async () => {
  // #region embedded
  const started = await embeddedPostgres({ folder: storeFolder });
  if (started.isErr()) throw new Error(renderPostgresError(started.error));
  const { pool, close } = started.value;
  const stores = postgresStores({ environment: 'acme', pool });
  // … and at the end:
  await close();
  // #endregion
  expect((await stores.profiles.list())._unsafeUnwrapErr().code).toBe('unavailable');
});

it('shows in the README what it runs', () => {
  const [test, readme] = ['./readme.test.ts', '../README.md'].map((path) => {
    return readFileSync(new URL(path, import.meta.url), 'utf8');
  });
  const examples = [...test!.matchAll(/^( +)\/\/ #region \w+\n(.*?)^ +\/\/ #endregion/gms)].map(
    ([, indent, example]) => example!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
  expect([...readme!.matchAll(/```ts\n(.*?)```/gs)].map(([, shown]) => shown)).toEqual(examples);
});
