import { randomUUID } from 'node:crypto';
import type { Page, UserProfile } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { inEnvironment } from '../src/call/in-environment.js';
import { postgresStores, type PostgresStores, type StorePair } from '../src/index.js';
import { fill, sales, someone } from './sample.js';
import { testServer } from './server/test-server.js';

const server = await testServer();

/** Settings of a host under which a statement is planned, or its transaction begins, in another way. */
const SETTINGS = {
  'as they are': {},
  'without nested loops': { enable_nestloop: 'off', enable_material: 'off' },
  'without indexes': { enable_indexscan: 'off', enable_bitmapscan: 'off', enable_indexonlyscan: 'off' },
  'in parallel': { parallel_setup_cost: 0, parallel_tuple_cost: 0, min_parallel_table_scan_size: 0 },
  'for any values': { plan_cache_mode: 'force_generic_plan' },
  'read only and serializable': {
    default_transaction_read_only: 'on',
    default_transaction_isolation: 'serializable',
    default_transaction_deferrable: 'on',
  },
};

/** What SQL can forget, and whom it then sees in an environment of two. */
const CARELESS = [
  ['', ['1', '2']],
  ['limit 9', ['1', '2']],
  ['where p.environment <> $1', []],
  ['where p.environment <> e.environment', []],
] as const;

describe.skipIf(server === undefined)('a read in one statement', () => {
  const { schema, application } = server ?? { schema: '', application: {} };
  const { key } = someone('1', 'ana').login;
  const pools: pg.Pool[] = [];
  afterAll(async () => {
    for (const pool of pools) await pool.end();
  });
  const poolWith = (settings: Readonly<Record<string, string | number>>): pg.Pool => {
    const given = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
    const pool = new pg.Pool({ ...application, max: 1, options: [application.options, ...given].join(' ') });
    pools.push(pool);
    return pool;
  };
  /** Two environments, one of them on the pool with one who is in both. */
  const filled = async (pool: pg.Pool) => {
    const [mine, theirs] = [1, 2].map(() => postgresStores({ environment: randomUUID(), pool, schema }));
    await fill(mine!, someone('1', 'ana'), someone('2', 'eva'));
    await fill(theirs!, someone('1', 'ana'), someone('3', 'ida'));
    return { mine: mine!, theirs: theirs! };
  };
  /** Everything that is read so, twice: the second time versions are known. */
  const everythingIn = async ({ profiles, templates }: StorePair) => {
    const idsOf = ({ items }: Page<{ readonly profile: UserProfile }>) =>
      items.map(({ profile }) => profile.id);
    const refs = [1, 2].map((version) => ({ id: sales.id, version }));
    const once = async () => [
      idsOf(orThrow(await profiles.list())),
      idsOf(orThrow(await profiles.list({ filter: { loginStartsWith: 'e' } }))),
      idsOf(orThrow(await profiles.entries())),
      orThrow(await profiles.standing({ key })),
      orThrow(await templates.versions({ refs })),
    ];
    const first = await once();
    expect(await once()).toEqual(first);
    return first;
  };
  const inMine = [['1', '2'], ['2'], ['1', '2'], { profile: someone('1', 'ana'), beneath: sales }, [sales]];
  const again = ({ environment }: PostgresStores, pool: pg.Pool) =>
    postgresStores({ environment, pool, schema });

  it.each(Object.entries(SETTINGS))('sees its own environment, planned and begun %s', async (_, settings) => {
    const { mine } = await filled(poolWith({}));
    const pool = poolWith(settings);
    expect(await everythingIn(again(mine, pool))).toEqual(inMine);
    const { rows } = await pool.query(`select id from ${schema}.profiles`);
    expect(rows).toEqual([]);
  });

  it("sees it in the host's transaction, which may only read, and may have been in another", async () => {
    const pool = poolWith({});
    const { mine, theirs } = await filled(pool);
    const client = await pool.connect();
    await client.query('begin isolation level serializable read only');
    orThrow(await theirs.within(client).profiles.list());
    expect(await everythingIn(mine.within(client))).toEqual(inMine);
    await client.query('commit');
    expect((await client.query(`select id from ${schema}.profiles`)).rows).toEqual([]);
    client.release();
  });

  it.each(CARELESS)('sees no other one with SQL that forgets where it is: %j', async (rest, seen) => {
    for (const settings of Object.values(SETTINGS)) {
      const pool = poolWith(settings);
      const { mine } = await filled(poolWith({}));
      const text = inEnvironment(schema, `select p.id from ${schema}.profiles p ${rest}`);
      const { rows } = await pool.query<{ id: string }>(text, [mine.environment]);
      expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(seen));
    }
  });
});
