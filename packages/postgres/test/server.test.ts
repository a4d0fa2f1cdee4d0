import { randomUUID } from 'node:crypto';
import {
  canonicalJson,
  type DirectoryUserId,
  type Instant,
  type Json,
  type ProfileFilter,
  type RoutingProfileId,
  type SecurityProfileId,
  type SettingValues,
  type UserProfile,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectSchema, migrate, migrations, postgresStores, type PostgresStores } from '../src/index.js';
import { takeSteps } from '../src/schema/take-steps.js';
import { isolated, tryCareless } from './careless.js';
import { planOf } from './query-plans.js';
import { fill, idsIn, inserts, sales, someone } from './sample.js';
import { testServer } from './server/test-server.js';
import { waitUntil } from './wait-until.js';

const server = await testServer();

describe.skipIf(server === undefined)('on a server', () => {
  const { schema, owner, application } = server ?? { schema: '', owner: {}, application: {} };
  const pools: pg.Pool[] = [];
  const poolOf = (config: pg.PoolConfig): pg.Pool => {
    const pool = new pg.Pool({ max: 4, ...config });
    pool.on('error', () => {});
    pools.push(pool);
    return pool;
  };
  let pool: pg.Pool;
  let admin: pg.Pool;
  const fresh = (): PostgresStores => postgresStores({ environment: randomUUID(), pool, schema });

  beforeAll(() => {
    pool = poolOf(application);
    admin = poolOf(owner);
  });
  afterAll(async () => {
    for (const one of pools) await one.end();
  });

  it('keeps environments apart from SQL that forgets about them', async () => {
    expect(await tryCareless(pool, schema)).toEqual(isolated);
  });

  it('is refused to a superuser, unless the host relies on statements alone', async () => {
    const given = { environment: randomUUID(), pool: admin, schema };
    const unheld = postgresStores(given);
    const refused = {
      code: 'invalid-request',
      operation: 'profiles.standing',
      detail: expect.stringContaining('row-level security does not hold') as string,
    };
    const { key } = someone('1').login;
    expect((await unheld.profiles.standing({ key }))._unsafeUnwrapErr()).toEqual(refused);
    const client = await admin.connect();
    await client.query('begin');
    const within = await unheld.within(client).templates.add({ template: sales });
    expect(within._unsafeUnwrapErr()).toEqual({ ...refused, operation: 'templates.add' });
    await client.query('commit');
    client.release();
    const allowed = postgresStores({ ...given, isolation: 'statements' });
    await fill(allowed, someone('1', 'ana'));
    expect(await idsIn(allowed)).toEqual(['1']);
    expect((await unheld.profiles.list())._unsafeUnwrapErr().code).toBe('invalid-request');
  });

  describe('migrating', () => {
    const name = `migrating_${randomUUID().replaceAll('-', '_')}`;
    afterAll(async () => {
      await admin.query(`drop schema if exists ${name} cascade`);
    });

    it('is done once, whoever begins, and says what it did', async () => {
      const all = await Promise.all([1, 2, 3].map(() => migrate(admin, { schema: name })));
      const steps = migrations({ schema: name }).map((step) => step.name);
      expect(all.flatMap((done) => done._unsafeUnwrap())).toEqual(steps);
      expect((await migrate(admin, { schema: name }))._unsafeUnwrap()).toEqual([]);
    });

    it('is refused where a step was another one when it was taken', async () => {
      const [first, ...later] = migrations({ schema: name });
      const altered = [{ ...first!, statements: [...first!.statements, 'select 1'] }, ...later];
      expect((await takeSteps(admin, name, altered))._unsafeUnwrapErr()).toEqual({
        code: 'schema-diverged',
        version: 1,
        name: first!.name,
      });
    });

    it('leaves a newer schema alone', async () => {
      await admin.query(`insert into ${name}.migrations values (99, 'later', '')`);
      expect((await migrate(admin, { schema: name }))._unsafeUnwrapErr()).toEqual({
        code: 'schema-newer',
        known: migrations().length,
        found: 99,
      });
    });

    it('is refused to a role that may not, and missed by stores on a schema that is not there', async () => {
      const nowhere = await migrate(pool, { schema: 'nowhere' });
      expect(nowhere._unsafeUnwrapErr()).toEqual({
        code: 'denied',
        operation: 'migrate',
        cause: { name: 'error', code: '42501' },
      });
      const stores = postgresStores({ environment: 'acme', pool, schema: 'nowhere' });
      expect((await stores.profiles.list())._unsafeUnwrapErr()).toMatchObject({
        code: 'invalid-request',
        detail: 'the schema is not there, or not as this version wants it: run migrate',
      });
    });
  });

  describe('looked at before it is used, a schema', () => {
    const name = `looked_at_${randomUUID().replaceAll('-', '_')}`;
    const stateOf = async (asked: pg.Pool) => {
      const { state, ...rest } = (await inspectSchema(asked, { schema: name }))._unsafeUnwrap();
      return 'pending' in rest ? [state, ...rest.pending] : [state];
    };
    afterAll(async () => {
      await admin.query(`drop schema if exists ${name} cascade`);
    });

    it('is missing, behind, as it is wanted, or made by others', async () => {
      const steps = migrations({ schema: name });
      expect(await stateOf(admin)).toEqual(['missing']);
      await admin.query(`create schema ${name}`);
      expect(await stateOf(pool)).toEqual(['missing']);
      await takeSteps(admin, name, steps.slice(0, 1));
      expect(await stateOf(admin)).toEqual(['counted', ...steps.slice(1).map((step) => step.name)]);
      await migrate(admin, { schema: name });
      expect(await stateOf(admin)).toEqual(['counted']);
      expect(await stateOf(pool)).toEqual(['hidden']);
      await admin.query(`insert into ${name}.migrations values (99, 'later', '')`);
      expect((await inspectSchema(admin, { schema: name }))._unsafeUnwrapErr()).toMatchObject({
        code: 'schema-newer',
      });
      await admin.query(`drop table ${name}.migrations`);
      expect(await stateOf(pool)).toEqual(['uncounted']);
    });

    it('says whether its policies hold for the role', async () => {
      expect((await inspectSchema(pool, { schema }))._unsafeUnwrap().policies).toBe('hold');
      expect((await inspectSchema(admin, { schema }))._unsafeUnwrap().policies).toBe('do-not-hold');
    });
  });

  it('gives an environment to the first instance that claims it, and to no other', async () => {
    const stores = fresh();
    expect(orThrow(await stores.instance.get())).toBeUndefined();
    const claims = await Promise.all(
      ['one', 'two', 'three'].map((instance) => stores.instance.claim({ instance })),
    );
    const [owner, ...others] = new Set(claims.map(orThrow));
    expect(others).toEqual([]);
    expect(orThrow(await stores.instance.get())).toBe(owner);
    expect(orThrow(await fresh().instance.get())).toBeUndefined();
    expect((await stores.instance.claim({ instance: 'a\0b' }))._unsafeUnwrapErr().code).toBe(
      'invalid-request',
    );
  });

  describe("in the host's own transaction", () => {
    it('comes and goes with it', async () => {
      const stores = fresh();
      await fill(stores, someone('1', 'ana'));
      const client = await pool.connect();
      for (const end of ['rollback', 'commit']) {
        await client.query('begin');
        const within = stores.within(client);
        const again = inserts(someone('2', 'ana'), someone('3', 'eva'));
        const answers = orThrow(await within.profiles.write({ writes: again }));
        expect(answers.map((answer) => answer.isOk())).toEqual([false, true]);
        expect(await idsIn(within)).toEqual(['1', '3']);
        expect(await idsIn(stores)).toEqual(['1']);
        await client.query(end);
      }
      client.release();
      expect(await idsIn(stores)).toEqual(['1', '3']);
    });

    it('leaves it as it was where somebody else was quicker', async () => {
      const stores = fresh();
      await fill(stores);
      const client = await pool.connect();
      await client.query('begin');
      const slow = stores.within(client);
      expect(await idsIn(slow)).toEqual([]);
      orThrow(await stores.profiles.write({ writes: inserts(someone('1', 'ana')) }));
      const [late] = orThrow(await slow.profiles.write({ writes: inserts(someone('2', 'ana')) }));
      expect(late?._unsafeUnwrapErr()).toEqual({ code: 'login-name-taken' });
      await client.query('commit; begin isolation level repeatable read; select 1');
      expect(await idsIn(slow)).toEqual(['1']);
      orThrow(await stores.profiles.write({ writes: inserts(someone('3', 'eva')) }));
      const unseen = await slow.profiles.write({ writes: inserts(someone('4', 'eva')) });
      expect(unseen._unsafeUnwrapErr()).toEqual({
        code: 'unavailable',
        cause: { name: 'error', code: '23505' },
      });
      expect(await idsIn(slow)).toEqual(['1']);
      await client.query('commit');
      client.release();
    });

    it('takes calls one after the other, and refuses a connection without a transaction', async () => {
      const stores = fresh();
      await fill(stores);
      const client = await pool.connect();
      const within = stores.within(client);
      expect((await within.profiles.list())._unsafeUnwrapErr()).toMatchObject({
        code: 'invalid-request',
        detail: 'the connection has no open transaction',
      });
      await client.query('begin');
      const writes = ['1', '2', '3'].map((id) => within.profiles.write({ writes: inserts(someone(id)) }));
      for (const answer of await Promise.all(writes)) orThrow(answer);
      await client.query('commit');
      client.release();
      expect(await idsIn(stores)).toEqual(['1', '2', '3']);
    });
  });

  describe('when something is in the way', () => {
    it('answers a cancelled call at once, and nothing of it happens', async () => {
      const stores = fresh();
      await fill(stores, someone('1', 'ana'));
      const client = await pool.connect();
      await client.query(`begin; set local rollcall.environment = '${stores.environment}'`);
      await client.query(`select from ${schema}.profiles for update`);
      const controller = new AbortController();
      const writes = [{ kind: 'delete', id: someone('1').id, expectedVersion: 1 }] as const;
      const waiting = stores.profiles.write({ writes, signal: controller.signal });
      await waitUntil(async () => (await waitingFor(admin)) > 0);
      controller.abort();
      expect((await waiting)._unsafeUnwrapErr()).toEqual({ code: 'cancelled' });
      await client.query('rollback');
      client.release();
      await waitUntil(async () => pool.idleCount === pool.totalCount);
      expect(await idsIn(stores)).toEqual(['1']);
    });

    it('waits no longer than the host allows', async () => {
      const stores = fresh();
      await fill(stores, someone('1', 'ana'));
      const hasty = postgresStores({
        environment: stores.environment,
        pool: poolOf({ ...application, lock_timeout: 20 }),
        schema,
      });
      const client = await pool.connect();
      await client.query(`begin; set local rollcall.environment = '${stores.environment}'`);
      await client.query(`select from ${schema}.profiles for update`);
      const writes = [{ kind: 'delete', id: someone('1').id, expectedVersion: 1 }] as const;
      expect((await hasty.profiles.write({ writes }))._unsafeUnwrapErr()).toEqual({
        code: 'timed-out',
        cause: { name: 'error', code: '55P03' },
      });
      await client.query('rollback');
      client.release();
    });

    it('goes on where a connection has died meanwhile, and says so where none is to be had', async () => {
      const mine = poolOf({ ...application, application_name: randomUUID(), max: 2 });
      const stores = postgresStores({ environment: randomUUID(), pool: mine, schema });
      await fill(stores, someone('1', 'ana'));
      const name = mine.options.application_name;
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
        [name],
      );
      expect(await idsIn(stores)).toEqual(['1']);
      orThrow(await stores.profiles.write({ writes: inserts(someone('2', 'eva')) }));
      const nobody = postgresStores({
        environment: 'acme',
        pool: poolOf({ host: '127.0.0.1', port: 1 }),
        schema,
      });
      expect((await nobody.profiles.list())._unsafeUnwrapErr()).toEqual({
        code: 'unavailable',
        cause: { name: 'Error', code: 'ECONNREFUSED' },
      });
    });
  });

  it('lets logins and links change places within one batch', async () => {
    const stores = fresh();
    await fill(stores, someone('1', 'ana', 'user-1'), someone('2', 'eva', 'user-2'));
    const moved = (id: string, login: string, link: string, version: number) => {
      const profile = { ...someone(id, login, link), version };
      return { kind: 'replace', profile, expectedVersion: version - 1 } as const;
    };
    const writes = [
      moved('1', 'tmp', 'user-3', 2),
      moved('2', 'ana', 'user-1', 2),
      moved('1', 'eva', 'user-2', 3),
    ];
    for (const answer of orThrow(await stores.profiles.write({ writes }))) orThrow(answer);
    const { items } = orThrow(await stores.profiles.list());
    expect(items.map(({ profile }) => [profile.id, profile.login.name, profile.link?.id])).toEqual([
      ['2', 'ana', 'user-1'],
      ['1', 'eva', 'user-2'],
    ]);
  });

  it('keeps values exactly, and names the field that it cannot keep', async () => {
    const stores = fresh();
    const text =
      '{"":"","__proto__":{"\u{1f600}":"\u{10ffff}"},"n":[5e-324,1.7976931348623157e308,0.1,9007199254740994,-1e-7]}';
    const userValues: SettingValues = { hard: JSON.parse(text) as Json };
    const { configuration, ...rest } = someone('1', 'ana');
    const hard = { ...rest, configuration: { ...configuration, userValues } };
    await fill(stores, hard);
    const [kept] = orThrow(await stores.profiles.getMany({ ids: [hard.id] }));
    expect(canonicalJson(kept)).toBe(canonicalJson(hard));
    expect(Object.keys(kept!.configuration.userValues.hard!)).toContain('__proto__');
    for (const [firstName, problem] of [
      ['a\0', 'U+0000'],
      ['a\ud800', 'half of a surrogate pair'],
    ]) {
      const writes = inserts(someone('2', 'eva'), {
        ...someone('3', 'ida'),
        identity: { firstName: firstName! },
      });
      expect((await stores.profiles.write({ writes }))._unsafeUnwrapErr()).toEqual({
        code: 'invalid-request',
        operation: 'profiles.write',
        detail: `profile.identity.firstName holds ${problem}`,
      });
    }
    const long = inserts(
      someone('2', Array.from({ length: 3000 }, (_, index) => index.toString(36)).join('')),
    );
    expect((await stores.profiles.write({ writes: long }))._unsafeUnwrapErr()).toMatchObject({
      code: 'invalid-request',
      cause: { code: '54000' },
    });
    expect(await idsIn(stores)).toEqual(['1']);
  });

  it('walks an index in the order of the listing, whatever the filter', async () => {
    const stores = fresh();
    const crowd = Array.from({ length: 3000 }, (_, index) => someoneOfMany(index));
    await fill(stores, ...crowd);
    await admin.query(`analyze ${schema}.profiles, ${schema}.profile_security_profiles`);
    const client = await pool.connect();
    const filters: readonly ProfileFilter[] = [
      {},
      { mode: 'unison' },
      { mode: 'engagement' },
      { template: sales },
      { template: { id: sales.id } },
      { overridden: 'yes' },
      { overridden: 'no' },
      { loginStartsWith: 'user12' },
      { loginStartsWith: 'us', mode: 'engagement' },
      { routingProfileId: 'routing-7' as RoutingProfileId },
      { securityProfileId: 'agent' as SecurityProfileId },
    ];
    for (const filter of filters) {
      expect(await planOf(stores, client, filter)).not.toMatch(
        /Seq Scan on profile|-> +(Incremental )?Sort|Bitmap/,
      );
    }
    // A page of two parts, and those who are few, may be sorted.
    for (const filter of [
      { securityProfileId: 'security-7' as SecurityProfileId },
      { securityProfileId: 'agent' as SecurityProfileId, loginStartsWith: 'user1' },
      { linkedTo: 'user-7' as DirectoryUserId },
    ]) {
      expect(await planOf(stores, client, filter)).not.toMatch(/Seq Scan on profile/);
    }
    client.release();
  });

  it("is not misled by the host's own parsers", async () => {
    const types = { getTypeParser: () => () => 'spoilt' } as unknown as pg.CustomTypesConfig;
    const stores = postgresStores({
      environment: randomUUID(),
      pool: poolOf({ ...application, types }),
      schema,
    });
    await fill(stores, someone('1', 'ana'));
    expect(orThrow(await stores.profiles.list()).items).toEqual([
      { profile: someone('1', 'ana'), beneath: sales },
    ]);
  });
});

/** One of many, who differ in all that can be filtered by. */
function someoneOfMany(index: number): UserProfile {
  const profile = someone(String(index), `user${index}`);
  const modeOverride = index % 50 === 0 ? { modeOverride: 'unison' } : {};
  const fields = {
    routingProfileId: `routing-${index % 20}` as RoutingProfileId,
    securityProfileIds: [
      'agent',
      `security-${index % 50}`,
    ] as readonly string[] as readonly SecurityProfileId[],
  };
  return {
    ...profile,
    configuration: { ...profile.configuration, ...modeOverride },
    mirror: { readAt: '2026-01-01T00:00:00.000Z' as Instant, unread: [], fields },
  };
}

/** How many sessions wait for a lock. */
async function waitingFor(admin: pg.Pool): Promise<number> {
  const text = "select count(*)::int as sessions from pg_stat_activity where wait_event_type = 'Lock'";
  return (await admin.query(text)).rows[0].sessions;
}
