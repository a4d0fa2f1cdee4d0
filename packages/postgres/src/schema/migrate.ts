import { err, ok, type PortError, type Result } from '@rollcall/core';
import { DriverFailure } from '../call/driver-failure.js';
import type { PostgresClient, PostgresPool } from '../call/driver.js';
import { onConnection } from '../call/on-connection.js';
import { portErrorOf } from '../call/postgres-error.js';
import { ask, sessionOn } from '../call/session.js';
import { DEFAULT_SCHEMA, identifier } from './identifier.js';
import type { Migration } from './migration.js';
import { migrations } from './migrations.js';

/** The schema was migrated by a newer version of this library, which is the one to use. */
export interface SchemaNewer {
  readonly code: 'schema-newer';
  readonly known: number;
  readonly found: number;
}

/** The database is not in UTF-8: it could not hold every login, nor order them as core does. */
export interface WrongEncoding {
  readonly code: 'wrong-encoding';
  readonly found: string;
}

/** Why a schema was not migrated. Nothing of it has happened then. */
export type MigrationError = SchemaNewer | WrongEncoding | PortError;

const STEPS = 'migrations';
const always = (): void => {};

/**
 * Brings the schema up to date in one transaction, as a role that may create it; gives the names of the steps that were
 * taken. Several processes may do so at once: one takes the steps, the others wait and find them taken.
 */
export async function migrate(
  pool: PostgresPool,
  options: { readonly schema?: string } = {},
): Promise<Result<readonly string[], MigrationError>> {
  const name = options.schema ?? DEFAULT_SCHEMA;
  const steps = migrations({ schema: name });
  try {
    return await onConnection(pool, async (client) => {
      await ask(client, { text: 'begin isolation level read committed' });
      const result = await migrateWithin(client, name, steps);
      await ask(client, { text: result.isOk() ? 'commit' : 'rollback' });
      return result;
    });
  } catch (thrown) {
    if (thrown instanceof DriverFailure) return err(portErrorOf(thrown.thrown, 'migrate'));
    throw thrown;
  }
}

async function migrateWithin(
  client: PostgresClient,
  name: string,
  steps: readonly Migration[],
): Promise<Result<readonly string[], MigrationError>> {
  const schema = identifier(name);
  const session = sessionOn(client, always);
  await session.rows({ text: 'select pg_advisory_xact_lock(hashtext($1))' }, [`rollcall ${name}`]);
  const [database] = await session.rows(
    {
      text: `select current_setting('server_encoding') as encoding,
  exists (select from pg_namespace where nspname = $1)::text as there`,
    },
    [name],
  );
  const found = database?.encoding ?? '';
  if (found !== 'UTF8') return err({ code: 'wrong-encoding', found });
  if (database?.there !== 'true') await ask(client, { text: `create schema ${schema}` });
  await ask(client, {
    text: `create table if not exists ${schema}.${STEPS} (version integer primary key, name text not null)`,
  });
  const [last] = await session.rows(
    { text: `select coalesce(max(version), 0) as version from ${schema}.${STEPS}` },
    [],
  );
  const version = Number(last?.version);
  if (version > steps.length) return err({ code: 'schema-newer', known: steps.length, found: version });
  const wanted = steps.slice(version);
  for (const step of wanted) {
    for (const statement of step.statements) await ask(client, { text: statement });
    const text = `insert into ${schema}.${STEPS} (version, name) values ($1, $2)`;
    await session.rows({ text }, [step.version, step.name]);
  }
  return ok(wanted.map((step) => step.name));
}
