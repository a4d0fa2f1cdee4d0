import { randomUUID } from 'node:crypto';
import { ok } from '@rollcall/core';
import { embeddedPostgres } from '@rollcall/postgres';
import {
  extensionGrants,
  extensionTable,
  memoryExtensionRegister,
  parseExtension,
  postgresExtensionRegister,
  type ExtensionRegister,
  type PostgresPool,
} from '@rollcall/presets/connectel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer } from '../../../postgres/test/server/test-server.js';
import {
  extensionRegisterLaws,
  lawfulRange as range,
  type RegisterUnderTest,
} from './extension-register-laws.js';
import { makeTable } from './office.js';

const server = await testServer();
const embedded = (await embeddedPostgres({ memory: true }))._unsafeUnwrap();
await makeTable(embedded.pool);

/** What registers a test whose assertions stand elsewhere. */
const lawful: (statement: string, body: () => Promise<void>) => void = it;

function obeysLaws(open: () => RegisterUnderTest | Promise<RegisterUnderTest>): void {
  for (const { statement, check } of extensionRegisterLaws)
    lawful(statement, async () => check(await open()));
}

/** Registers on a pool, as two instances of an application would have them. */
function onPostgres(pool: PostgresPool, schema: string): RegisterUnderTest {
  const [environment, other] = [randomUUID(), randomUUID()];
  const open = (name: string) => postgresExtensionRegister({ environment: name, pool, range, schema });
  return { register: open(environment), again: open(environment), neighbour: open(other) };
}

describe('in memory', () => {
  obeysLaws(() => {
    const register = memoryExtensionRegister({ range });
    return { register, again: register, neighbour: memoryExtensionRegister({ range }) };
  });
});

describe('on an embedded Postgres', () => {
  afterAll(embedded.close);
  obeysLaws(() => onPostgres(embedded.pool, 'rollcall'));
});

describe.skipIf(server === undefined)('on a server, with twenty connections', () => {
  const schema = `connectel_${randomUUID().replaceAll('-', '_')}`;
  const role = 'rollcall_test_app';
  const owner = new pg.Pool({ ...server?.owner, max: 1 });
  const pool = new pg.Pool({ ...server?.application, max: 20 });
  beforeAll(async () => {
    await owner.query(`create schema ${schema}`);
    for (const text of [...extensionTable({ schema }), ...extensionGrants({ schema, role })])
      await owner.query(text);
  });
  afterAll(async () => {
    await pool.end();
    await owner.query(`drop schema ${schema} cascade`);
    await owner.end();
  });

  obeysLaws(() => onPostgres(pool, schema));

  it('uses its connections at once, and gives all of them back', async () => {
    expect(pool.totalCount).toBe(20);
    expect(pool.idleCount).toBe(20);
  });

  it('holds rows of other environments back, whatever a statement asks for', async () => {
    const { register } = onPostgres(pool, schema);
    (await register.claim({ extension: 'automatic' }))._unsafeUnwrap();
    const { rows } = await pool.query(`select * from ${schema}.connectel_extensions`);
    expect(rows).toEqual([]);
    await expect(
      pool.query(`insert into ${schema}.connectel_extensions values ('another', 2001)`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('says what the world said, without a text of the driver', async () => {
    const elsewhere = onPostgres(pool, 'nowhere').register;
    expect((await elsewhere.claim({ extension: 'automatic' }))._unsafeUnwrapErr()).toEqual({
      code: 'invalid-request',
      operation: 'extensions.claim',
      detail: 'the table is not there: run extensionTable',
      cause: { name: 'error', code: '42P01' },
    });
    const nobody = new pg.Pool({ host: '127.0.0.1', port: 1, max: 1 });
    const gone = onPostgres(nobody, schema).register;
    expect((await gone.claim({ extension: 'automatic' }))._unsafeUnwrapErr()).toMatchObject({
      code: 'unavailable',
    });
    await nobody.end();
  });
});

it('is a law that a register breaks which looks first and claims then', async () => {
  const free = new Set(Array.from({ length: 20 }, (_, index) => String(2001 + index)));
  const careless: ExtensionRegister = {
    claim: async () => {
      const [first] = free;
      await Promise.resolve();
      free.delete(first!);
      return parseExtension(first).mapErr(() => ({ code: 'no-extension-free' }) as const);
    },
    release: async () => ok(undefined),
  };
  const [law] = extensionRegisterLaws;
  await expect(law!.check({ register: careless, again: careless, neighbour: careless })).rejects.toThrow(
    /to deeply equal/,
  );
});
