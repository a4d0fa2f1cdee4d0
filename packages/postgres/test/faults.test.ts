import { randomUUID } from 'node:crypto';
import { kill } from 'node:process';
import { fingerprint, type UserProfile } from '@rollcall/core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresStores, type PostgresStores } from '../src/index.js';
import { batchOf, countOf } from './batch.js';
import { fill, inserts, someone } from './sample.js';
import { HELD, heldPids, hold, installHolds } from './server/hold.js';
import { openRelay, type Relay } from './server/relay.js';
import { serverToBreak } from './server/test-server.js';
import { waitUntil } from './wait-until.js';

const server = await serverToBreak();

describe.skipIf(server === undefined)('when a server fails', () => {
  const { schema, owner, application } = server ?? { schema: '', owner: {}, application: {} };
  const pools: pg.Pool[] = [];
  const poolOf = (config: pg.PoolConfig): pg.Pool => {
    const pool = new pg.Pool({ max: 4, ...config });
    pool.on('error', () => {});
    pools.push(pool);
    return pool;
  };
  const filled = async (pool: pg.Pool): Promise<PostgresStores> => {
    const stores = postgresStores({ environment: randomUUID(), pool, schema });
    await fill(stores);
    return stores;
  };
  /** A hundred before and a hundred behind the one who is held, in the order in which they are inserted. */
  const bulk = (held: string): readonly UserProfile[] => [
    ...batchOf('before', 100),
    someone('held', held),
    ...batchOf('past', 100).map(({ id }) => someone(id, `z${id}`)),
  ];
  const write = (stores: PostgresStores, profiles: readonly UserProfile[]) =>
    stores.profiles.write({ writes: inserts(...profiles) });
  const inService = ({ profiles }: PostgresStores) =>
    waitUntil(async () => (await profiles.list({ limit: 1 })).isOk());

  let admin: pg.Pool;
  let pool: pg.Pool;
  let relay: Relay;
  const heldNow = async (): Promise<number> => {
    await waitUntil(async () => (await heldPids(admin)).length > 0);
    return (await heldPids(admin))[0]!;
  };
  beforeAll(async () => {
    admin = poolOf(owner);
    pool = poolOf(application);
    relay = await openRelay(owner.port ?? 0);
    await installHolds(admin, schema);
  });
  afterAll(async () => {
    for (const one of pools) await one.end();
    await relay.close();
  });

  it('writes all or nothing when the process of a connection is killed in the middle', async () => {
    const stores = await filled(pool);
    await hold(owner);
    const profiles = bulk(HELD.inStatement);
    const writing = write(stores, profiles);
    // The server ends every other connection too, and recovers; whoever is quick finds it at work again.
    kill(await heldNow(), 'SIGKILL');
    const answer = await writing;
    await inService(stores);
    expect(['ok', 'unavailable']).toContain(answer.isOk() ? 'ok' : answer.error.code);
    expect(await countOf(stores, profiles)).toBe(answer.isOk() ? profiles.length : 0);
  });

  it('writes nothing when the whole server is killed in the middle, and goes on with the same pool', async () => {
    const stores = await filled(pool);
    await hold(owner);
    const profiles = bulk(HELD.inStatement);
    const writing = write(stores, profiles);
    await heldNow();
    kill(server!.postmaster(), 'SIGKILL');
    expect((await writing)._unsafeUnwrapErr()).toEqual({
      code: 'unavailable',
      cause: { name: 'Error', code: 'ECONNREFUSED' },
    });
    await server!.restart();
    await inService(stores);
    expect(await countOf(stores, profiles)).toBe(0);
    expect((await write(stores, profiles)).isOk()).toBe(true);
    expect(await countOf(stores, profiles)).toBe(profiles.length);
  });

  it('keeps what it has said to be written, and no half of a batch, wherever it is killed', async () => {
    const stores = await filled(pool);
    const answers = new Map<string, string>();
    const writers = [1, 2, 3, 4].map(async (writer) => {
      for (let turn = 0; ; turn += 1) {
        const batch = `${writer}-${turn}`;
        const answer = await write(stores, batchOf(batch, 50));
        answers.set(batch, answer.isOk() ? 'ok' : answer.error.code);
        if (answer.isErr()) return;
      }
    });
    await waitUntil(() => answers.size >= 12);
    kill(server!.postmaster(), 'SIGKILL');
    await Promise.all(writers);
    await server!.restart();
    await inService(stores);
    for (const [batch, answer] of answers) {
      expect(['ok', 'unavailable']).toContain(answer);
      expect(answer === 'ok' ? [50] : [0, 50]).toContain(await countOf(stores, batchOf(batch, 50)));
    }
  });

  it('writes once when the connection breaks in the middle', async () => {
    const stores = await filled(poolOf({ ...application, port: relay.port }));
    const letGo = await hold(owner);
    const profiles = bulk(HELD.inStatement);
    const writing = write(stores, profiles);
    await heldNow();
    relay.cut();
    await letGo();
    expect((await writing)._unsafeUnwrap().every((answer) => answer.isOk())).toBe(true);
    expect(await countOf(stores, profiles)).toBe(profiles.length);
  });

  it('does not write again when the answer to the commit is lost, and says that it does not know', async () => {
    const stores = await filled(poolOf({ ...application, port: relay.port }));
    const letGo = await hold(owner);
    const profiles = bulk(HELD.inCommit);
    const writing = write(stores, profiles);
    await heldNow();
    relay.cut();
    expect((await writing)._unsafeUnwrapErr()).toEqual({ code: 'unavailable', cause: { name: 'Error' } });
    await letGo();
    await waitUntil(async () => (await countOf(stores, profiles)) > 0);
    expect(await countOf(stores, profiles)).toBe(profiles.length);
  });

  it.each([
    ['server', { statement_timeout: 300 }, { name: 'error', code: '57014' }],
    ['driver', { query_timeout: 300 }, { name: 'Error' }],
  ])(
    'writes nothing when the %s has no more patience, and does not try again',
    async (_, patience, cause) => {
      const stores = await filled(pool);
      const mine = poolOf({ ...application, ...patience });
      const hasty = postgresStores({ environment: stores.environment, pool: mine, schema });
      const letGo = await hold(owner);
      let lent = 0;
      mine.on('acquire', () => (lent += 1));
      const profiles = bulk(HELD.inStatement);
      expect((await write(hasty, profiles))._unsafeUnwrapErr()).toEqual({ code: 'timed-out', cause });
      expect(lent).toBe(1);
      await letGo();
      await waitUntil(async () => (await heldPids(admin)).length === 0);
      expect(await countOf(stores, profiles)).toBe(0);
    },
  );

  it.skipIf(server?.disk === undefined)(
    'writes nothing on a disk that is full, and goes on beside it',
    async () => {
      const stores = await filled(pool);
      await admin.query(`create tablespace small location '${server!.disk}'`);
      await admin.query(`alter table ${schema}.profiles set tablespace small`);
      expect((await write(stores, batchOf('small', 10))).isOk()).toBe(true);
      const [first, second, ...rest] = batchOf('large', 4);
      const noise = Array.from({ length: 200_000 }, (_, index) => fingerprint(String(index))).join('');
      const { configuration } = second!;
      const large = { ...second!, configuration: { ...configuration, userValues: { noise } } };
      const profiles = [first!, large, ...rest];
      const full = { code: 'unavailable', cause: { name: 'error', code: '53100' } };
      expect((await write(stores, profiles))._unsafeUnwrapErr()).toEqual(full);
      expect(await countOf(stores, profiles)).toBe(0);
      await admin.query(`alter table ${schema}.profiles set tablespace pg_default`);
      expect(await countOf(stores, batchOf('small', 10))).toBe(10);
      expect((await write(stores, profiles)).isOk()).toBe(true);
    },
  );

  it('writes nothing where the server says that its disk is full, and tells no values', async () => {
    const stores = await filled(pool);
    const profiles = bulk(HELD.full);
    expect((await write(stores, profiles))._unsafeUnwrapErr()).toEqual({
      code: 'unavailable',
      cause: { name: 'error', code: '53100' },
    });
    expect(await countOf(stores, profiles)).toBe(0);
  });
});
