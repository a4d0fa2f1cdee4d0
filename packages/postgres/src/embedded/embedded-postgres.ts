import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { err, ok, type Result } from '@rollcall/core';
import { DriverFailure } from '../call/driver-failure.js';
import type { PostgresPool } from '../call/driver.js';
import { onConnection } from '../call/on-connection.js';
import { portErrorOf } from '../call/postgres-error.js';
import { ask } from '../call/session.js';
import { grants } from '../schema/grants.js';
import { identifier } from '../schema/identifier.js';
import { migrate } from '../schema/migrate.js';
import type { MigrationError } from '../schema/take-steps.js';
import { LOCK, lockFolder, type FolderInUse, type FolderLock, type FolderUnusable } from './folder-lock.js';
import { keptConnection } from './kept-connection.js';

/** A Postgres in this process, with the schema in it. */
export interface EmbeddedPostgres {
  /** One connection, as a role that the policies hold for: whoever has it makes the others wait. */
  readonly pool: PostgresPool;
  /** Ends it, and lets go of the folder. */
  readonly close: () => Promise<void>;
}

/** Where an embedded Postgres keeps what it is given. */
export type EmbeddedPostgresOptions = { readonly schema?: string | undefined } & (
  | { readonly folder: string; readonly memory?: undefined }
  | { readonly folder?: undefined; readonly memory: true }
);

/** Why there is no embedded Postgres. */
export type EmbeddedPostgresError = FolderInUse | FolderUnusable | MigrationError;

/** The superuser of PGlite bypasses every policy. */
const ROLE = 'rollcall_app';
/** What a folder holds besides its lock: the database, and before that what is to become of it. */
const DATABASE = 'database';
const UNFINISHED = 'unfinished';

/**
 * Starts a Postgres in this process: PGlite, which must be installed, and `pg` with it. It uses a folder, which it makes if
 * there is none, or memory. It blocks the event loop while it works.
 */
export async function embeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<Result<EmbeddedPostgres, EmbeddedPostgresError>> {
  const { schema } = options;
  if (schema !== undefined) identifier(schema);
  if (options.folder === undefined) return start(undefined, schema, { release: () => {} });
  const made = makeFolder(options.folder);
  if (made.isErr()) return err(made.error);
  const folder = made.value;
  const locked = lockFolder(folder);
  if (locked.isErr()) return err(locked.error);
  const { release } = locked.value;
  let state: 'started' | 'not-started' = 'not-started';
  try {
    const started = await start(folder, schema, locked.value);
    if (started.isOk()) state = 'started';
    return started;
  } finally {
    if (state === 'not-started') release();
  }
}

/** Where the folder really is. One that holds something else is left alone. */
function makeFolder(path: string): Result<string, FolderUnusable> {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const folder = realpathSync(path);
    if (!isForeign(folder)) return ok(folder);
    return err({ code: 'folder-unusable', folder, reason: 'holds something else' });
  } catch (thrown) {
    return err({ code: 'folder-unusable', folder: path, reason: reasonOf(thrown) });
  }
}

function isForeign(folder: string): boolean {
  const own = [DATABASE, UNFINISHED, LOCK];
  return !readdirSync(folder).every((name) => own.includes(name) || name.startsWith(`${LOCK}.`));
}

/** A database is made beside its place and then put there, so that what a killed process leaves is never opened. */
async function makeDatabase(folder: string, create: (path: string) => Promise<PGlite>): Promise<string> {
  const [database, unfinished] = [join(folder, DATABASE), join(folder, UNFINISHED)];
  if (existsSync(database)) return database;
  rmSync(unfinished, { recursive: true, force: true });
  await (await create(unfinished)).close();
  renameSync(unfinished, database);
  return database;
}

async function start(
  folder: string | undefined,
  schema: string | undefined,
  lock: FolderLock,
): Promise<Result<EmbeddedPostgres, EmbeddedPostgresError>> {
  const [{ PGlite }, { createPgConfig }, { default: pg }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/node-postgres'),
    import('pg'),
  ]);
  let database: PGlite;
  try {
    const create = (path: string): Promise<PGlite> => PGlite.create(path);
    database = await create(folder === undefined ? 'memory://' : await makeDatabase(folder, create));
  } catch (thrown) {
    return err({ code: 'folder-unusable', folder: folder ?? 'memory', reason: reasonOf(thrown) });
  }
  const pool = new pg.Pool({ ...createPgConfig(database), max: 1, idleTimeoutMillis: 0 });
  // A connection in this process is lost with the database, and the call that comes next says so.
  pool.on('error', () => {});
  const end = async (): Promise<void> => {
    await pool.end();
    await database.close();
  };
  const ready = await prepare(pool, schema);
  if (ready.isErr()) {
    await end();
    return err(ready.error);
  }
  let closing: Promise<void> | undefined;
  return ok({ pool: keptConnection(pool), close: () => (closing ??= end().finally(lock.release)) });
}

/** Puts the schema in, and becomes the role of an application for as long as the database is open. */
async function prepare(
  pool: PostgresPool,
  schema: string | undefined,
): Promise<Result<void, MigrationError>> {
  const named = schema === undefined ? {} : { schema };
  const migrated = await migrate(pool, named);
  if (migrated.isErr()) return err(migrated.error);
  const text = `do $$ begin create role ${ROLE}; exception when duplicate_object then null; end $$;
${grants({ ...named, role: ROLE }).join(';\n')};
set role ${ROLE}`;
  try {
    await onConnection(pool, (client) => ask(client, { text }));
    return ok(undefined);
  } catch (thrown) {
    if (thrown instanceof DriverFailure) return err(portErrorOf(thrown.thrown, 'embeddedPostgres'));
    throw thrown;
  }
}

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'Error';
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name;
}
