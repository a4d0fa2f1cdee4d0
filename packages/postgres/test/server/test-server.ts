import pg from 'pg';
import { grants, migrate } from '../../src/index.js';
import { findPrograms } from './programs.js';
import { SMALL_DISK, smallDiskLauncher } from './small-disk.js';
import { startServer, type RunningServer } from './start-server.js';

/** A server with the schema in it. */
export interface TestServer {
  readonly schema: string;
  /** How the owner of the schema connects, who is no subject of laws. */
  readonly owner: pg.PoolConfig;
  /** How the role of an application connects, with what `grants` gives it and nothing else. */
  readonly application: pg.PoolConfig;
}

/** A server of which nobody else has need. */
export interface ServerToBreak extends TestServer, RunningServer {
  /** A disk of its own that is soon full, where this process may make one. */
  readonly disk: string | undefined;
}

/** What a person has to be told where there is no server. */
export const NO_SERVER =
  'There is no Postgres server, so the laws of the server adapter were LEFT OUT. Set ROLLCALL_TEST_POSTGRES to a connection string of a role that may create roles and schemas, or install Postgres.';

const schema = 'rollcall_test';
const role = 'rollcall_test_app';
let server: Promise<TestServer | undefined> | undefined;

/**
 * The server of this process: the one that ROLLCALL_TEST_POSTGRES names, where the schema `rollcall_test` stays behind, or
 * one that is started on the first call. There is none where neither can be; with CI=true that is an error.
 */
export function testServer(): Promise<TestServer | undefined> {
  server ??= findServer();
  return server;
}

async function findServer(): Promise<TestServer | undefined> {
  const given = process.env.ROLLCALL_TEST_POSTGRES;
  if (given !== undefined && given !== '') return prepare({ connectionString: given });
  const programs = findPrograms();
  if (programs !== undefined) {
    const { config } = await startServer(programs, { settings: ['synchronous_commit=off'] });
    return prepare(config);
  }
  if (process.env.CI === 'true') throw new Error(NO_SERVER);
  console.warn(`\n${NO_SERVER}\n`);
  return undefined;
}

/** A server to break, which is always one that is started here, and keeps what it has said to be committed. */
export async function serverToBreak(): Promise<ServerToBreak | undefined> {
  const programs = findPrograms();
  if (programs === undefined) {
    if (process.env.CI === 'true') throw new Error(NO_SERVER);
    console.warn(
      '\nThere are no programs of a Postgres server, so what happens on its faults was LEFT OUT.\n',
    );
    return undefined;
  }
  const launcher = smallDiskLauncher(programs);
  const started = await startServer(programs, { settings: ['synchronous_commit=on'], launcher });
  const disk = launcher === undefined ? undefined : SMALL_DISK;
  return { ...started, ...(await prepare(started.config)), disk };
}

async function prepare(owner: pg.PoolConfig): Promise<TestServer> {
  const pool = new pg.Pool({ ...owner, max: 1 });
  try {
    const migrated = await migrate(pool, { schema });
    if (migrated.isErr()) throw new Error(`The schema was not migrated: ${migrated.error.code}`);
    await pool.query(`begin; select pg_advisory_xact_lock(hashtext('${role}'));
      do $$ begin create role ${role}; exception when duplicate_object then null; end $$;
      ${grants({ schema, role }).join(';\n')}; commit`);
  } finally {
    await pool.end();
  }
  return { schema, owner, application: { ...owner, options: `-c role=${role}` } };
}
