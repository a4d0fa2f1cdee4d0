import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { migrations } from '@rollcall/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { takeSteps } from '../../postgres/src/schema/take-steps.js';
import { serverToBreak } from '../../postgres/test/server/test-server.js';
import { openDatabase } from '../src/store/open-database.js';
import { runCli, type Situation } from '../src/testing/run-cli.js';
import { simulatedConnect } from '../src/testing/simulated-connect.js';
import { words } from '../src/testing/words.js';
import { buildCommand } from './build-command.js';
import { ended, startCommand } from './start-command.js';

const server = await serverToBreak();
const PASSWORD = 's3cret@/#%';
const databaseNames: string[] = [];

describe.skipIf(server === undefined)('a store on a server', () => {
  const { host = '', port = 0 } = server?.config ?? {};
  const superuser = new pg.Pool({ ...server?.config, max: 1 });
  superuser.on('error', () => {});

  /** A connection string; users other than postgres have the password. */
  const urlOf = (user: string, database: string, password = PASSWORD) =>
    `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;

  /** An empty database that a role owns which is no superuser, and how that role and one that owns nothing get there. */
  async function freshDatabase() {
    const name = `store_${databaseNames.length}`;
    databaseNames.push(name);
    await superuser.query(`create database ${name} owner rollcall_owner`);
    return { name, owner: urlOf('rollcall_owner', name), application: urlOf('contact_centre', name) };
  }

  const rollcall = (store: string, args: readonly string[], situation: Situation = {}) =>
    runCli(args, { openDatabase, ...situation, env: { ROLLCALL_STORE: store, ...situation.env } });
  const document = async (store: string, text: string) => {
    const { stdout, stderr } = await rollcall(store, words(`${text} --json`));
    if (stdout === '') throw new Error(`No document: ${stderr}`);
    return JSON.parse(stdout);
  };
  const within = async (store: string, use: (client: pg.Client) => Promise<unknown>) => {
    const client = new pg.Client({ connectionString: store });
    await client.connect();
    await use(client);
    await client.end();
  };

  beforeAll(async () => {
    const password = pg.escapeLiteral(PASSWORD);
    await superuser.query(`set password_encryption = 'scram-sha-256';
      create role rollcall_owner login password ${password};
      create role contact_centre login password ${password}`);
    const { rows } = await superuser.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    const access = 'host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n';
    writeFileSync(join(rows[0]!.folder, 'pg_hba.conf'), access);
    await superuser.query('select pg_reload_conf()');
  });
  afterAll(() => superuser.end());

  it('has its schema made by the first command, and is told no more of that', async () => {
    const { owner } = await freshDatabase();
    const first = await rollcall(owner, words('template add Agents --yes'));
    expect(first).toMatchObject({ code: 0, stderr: 'The schema rollcall was made in the database.\n' });
    const second = await rollcall(owner, words('users create ada --template Agents --yes'));
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect((await document(owner, 'users list')).counts).toEqual({ users: 1 });
    expect((await document(owner, 'users list --environment other')).counts).toEqual({ users: 0 });
    expect((await document(owner, 'users list --schema other')).counts).toEqual({ users: 0 });
    expect(await document(owner, 'store migrate --yes')).toEqual({
      store: { schema: 'rollcall', steps: [] },
    });
  });

  it('is used by a role with no more rights than are printed, once its owner has made it', async () => {
    const { owner, application } = await freshDatabase();
    const codeOf = async (text: string) => (await document(application, text)).error.code;
    expect(await codeOf('template list')).toBe('store-not-migrated');
    const planned = await document(owner, 'store migrate --plan');
    expect(planned.plan.counts.planned).toBeGreaterThan(1);
    expect(await codeOf('template list')).toBe('store-not-migrated');
    const migrated = await document(owner, 'store migrate --yes');
    expect(migrated.store.steps).toEqual(
      planned.plan.items.map(({ step }: { readonly step: string }) => step),
    );
    expect(await codeOf('template list')).toBe('store-denied');
    const { sql } = await document(owner, 'store sql --role contact_centre');
    await within(owner, async (client) => client.query(sql.grants.join(';')));
    for (const text of [
      'template add Agents --yes',
      'users create ada --template Agents --yes --instance one',
    ]) {
      expect(await rollcall(application, words(text))).toMatchObject({ code: 0, stderr: '' });
    }
    expect(await codeOf('template list --instance two')).toBe('wrong-instance');
    expect(await codeOf('store migrate --yes')).toBe('store-not-owned');
  });

  it('can be made by other tools from the SQL that is printed', async () => {
    const { owner, application } = await freshDatabase();
    const { stdout } = await rollcall(owner, words('store sql --role contact_centre'));
    await within(owner, async (client) => client.query(stdout));
    for (const store of [owner, application]) {
      expect(await rollcall(store, words('template list'))).toMatchObject({ code: 0, stderr: '' });
    }
    expect((await document(owner, 'store migrate --yes')).error.code).toBe('store-not-counted');
  });

  it('that is older is left alone until its owner says so, and one that is newer for good', async () => {
    const { owner } = await freshDatabase();
    const [first, ...later] = migrations();
    const pool = new pg.Pool({ connectionString: owner });
    expect((await takeSteps(pool, 'rollcall', [first!])).isOk()).toBe(true);
    await pool.end();
    const older = await rollcall(owner, words('template list --json'));
    expect(older.code).toBe(3);
    expect(JSON.parse(older.stdout).error).toMatchObject({
      code: 'store-not-migrated',
      message: expect.stringContaining('rollcall store migrate'),
    });
    expect((await rollcall(owner, words('store migrate'))).code).toBe(2);
    expect((await document(owner, 'store migrate --yes')).store.steps).toEqual(later.map(({ name }) => name));
    expect((await rollcall(owner, words('template list'))).code).toBe(0);
    await within(owner, (client) => client.query(`insert into rollcall.migrations values (99, 'later', '')`));
    expect((await document(owner, 'template list')).error.code).toBe('schema-newer');
  });

  it('takes a superuser, and says what that means', async () => {
    const { name } = await freshDatabase();
    const store = urlOf('postgres', name);
    const { code, stderr } = await rollcall(store, words('template add Agents --yes'));
    expect(code).toBe(0);
    expect(stderr).toContain('is a superuser');
  });

  it.each([
    ['a wrong password', () => urlOf('rollcall_owner', 'postgres', 'wr0ng'), 'store-login-refused'],
    ['no password', () => urlOf('rollcall_owner', 'postgres', ''), 'store-login-refused'],
    ['an unknown user', () => urlOf('nobody', 'postgres'), 'store-login-refused'],
    ['a database that does not exist', () => urlOf('postgres', 'nowhere'), 'store-database-missing'],
    [
      'TLS that the server has not',
      () => `${urlOf('postgres', 'postgres')}?sslmode=verify-full`,
      'store-not-reached',
    ],
    [
      'a port where nobody listens',
      () => `postgres://app:${PASSWORD.slice(0, 6)}@127.0.0.1:1/x`,
      'store-not-reached',
    ],
    ['a port that is none', () => 'postgres://app:s3cret@127.0.0.1/x?port=nowhere', 'store-not-reached'],
    ['a host that does not exist', () => 'postgres://app:s3cret@nowhere.invalid/x', 'store-not-reached'],
  ])('tells of %s, with no secret in it', async (_what, store, code) => {
    const json = await rollcall(store(), words('template list --json'));
    const text = await rollcall(store(), words('template list --debug'));
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code } });
    expect(text.stderr.trim().split('\n')).toHaveLength(1);
    for (const { code: exit, stdout, stderr } of [json, text]) {
      expect(exit).toBe(3);
      expect(stdout + stderr).not.toMatch(/s3cret|wr0ng|rollcall_owner|nowhere/);
    }
  });

  it('that takes connections and never answers is given up', async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
    await once(silent, 'listening');
    const { port: nobody } = silent.address() as AddressInfo;
    const told = await document(`postgres://app@127.0.0.1:${nobody}/x`, 'template list');
    expect(told.error.code).toBe('store-not-reached');
  });

  it('is shared by processes at work at the same time', async () => {
    const { owner } = await freshDatabase();
    const { path, remove } = await buildCommand();
    onTestFinished(remove);
    const start = (text: string) =>
      ended(startCommand(path, words(`${text} --json`), { ROLLCALL_STORE: owner }));
    const added = await Promise.all(
      ['Agents', 'Leads', 'Agents'].map((name) => start(`template add ${name} --yes`)),
    );
    expect(added.filter(({ code }) => code === 0)).toHaveLength(2);
    const created = await Promise.all(
      ['ada', 'bob', 'ada'].map((login) => start(`users create ${login} --template Agents --yes`)),
    );
    expect(created.map(({ code }) => code).filter((code) => code === 0).length).toBeGreaterThanOrEqual(2);
    expect((await document(owner, 'users list')).rows).toMatchObject([
      { loginName: 'ada' },
      { loginName: 'bob' },
    ]);
  });

  it('that is killed in the middle of a run stops it, keeps what was done, and lets the next one go on', async () => {
    await simulatedConnect({ seed: { users: 40 } });
    const { owner } = await freshDatabase();
    await rollcall(owner, words('template add Agents --yes'));
    const apply = words('apply Agents --all --promote --yes');
    let state: 'up' | 'down' = 'up';
    const stopped = await rollcall(owner, apply, {
      terminal: true,
      onText: (text) => {
        if (!text.includes('Writing') || state === 'down') return;
        state = 'down';
        process.kill(server!.postmaster(), 'SIGKILL');
      },
    });
    expect(stopped.code).toBe(3);
    expect(stopped.stderr).toContain('The store has failed');
    expect(stopped.stdout).toMatch(/Cancelled: .*failed/);
    await server!.restart();
    const done = (await document(owner, 'users list')).counts.users;
    expect(done).toBeGreaterThan(0);
    const again = await document(owner, 'apply Agents --all --promote --yes');
    expect(again.run.counts).toMatchObject({ done: 40 - done, unchanged: done, failed: 0 });
  });
});
