import { randomUUID } from 'node:crypto';
import { postgresStores } from '@rollcall/postgres';
import type { Open, StoresManifest, StoresWorld } from '@rollcall/testkit';
import pg from 'pg';
import { NO_SERVER, testServer, type TestServer } from '../../../postgres/test/server/test-server.js';

/** Stores on a server, as the role of an application. */
export const postgresServerManifest: StoresManifest = {
  name: 'postgres (server)',
  environments: 'many',
  beneath: 'another-system',
};

/** Nothing listens here. */
const NOWHERE = { connectionString: undefined, host: '127.0.0.1', port: 1 };
const CONNECTIONS = 5;

/** The pool of all worlds, until one of them is struck. */
let shared: pg.Pool | undefined;

/** Why there are no such stores on this machine. */
export async function noPostgresServer(): Promise<string | undefined> {
  return (await testServer()) === undefined ? NO_SERVER : undefined;
}

/** Fresh stores: two environments that nobody has used in a database that everybody uses. */
export const openPostgresServer: Open<StoresWorld> = async () => {
  const server = await testServer();
  if (server === undefined) throw new Error(NO_SERVER);
  shared ??= poolOf(server);
  const pool = shared;
  const open = () => postgresStores({ environment: randomUUID(), pool, schema: server.schema });
  const { profiles, templates, close } = open();
  const strike = async (): Promise<void> => {
    shared = undefined;
    Object.assign(pool.options, NOWHERE);
    await endConnections(server);
  };
  const subject = { profiles, templates, shut: close, neighbour: open(), strike };
  return { subject, close: async () => (shared === pool ? close() : pool.end()) };
};

const APPLICATION = `rollcall-laws-${process.pid}`;

function poolOf({ application }: TestServer): pg.Pool {
  const pool = new pg.Pool({
    ...application,
    application_name: APPLICATION,
    max: CONNECTIONS,
    allowExitOnIdle: true,
  });
  pool.on('error', () => {});
  return pool;
}

/** Ends the connections of the pool at the server, as an administrator or a crash does. */
async function endConnections({ owner }: TestServer): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
    APPLICATION,
  ]);
  await client.end();
}
