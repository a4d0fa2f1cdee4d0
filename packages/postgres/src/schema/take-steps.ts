import { err, fingerprint, ok, type PortError, type Result } from '@rollcall/core';
import { DriverFailure } from '../call/driver-failure.js';
import type { PostgresClient, PostgresPool } from '../call/driver.js';
import { onConnection } from '../call/on-connection.js';
import { portErrorOf } from '../call/postgres-error.js';
import { ask, sessionOn, type Row, type Session } from '../call/session.js';
import { identifier } from './identifier.js';
import type { Migration } from './migration.js';

/** The schema was migrated by a newer version of this library, which is the one to use. */
export interface SchemaNewer {
  readonly code: 'schema-newer';
  readonly known: number;
  readonly found: number;
}

/** A step that was taken here is another one than this version has: one of the two was altered after its release. */
export interface SchemaDiverged {
  readonly code: 'schema-diverged';
  readonly version: number;
  readonly name: string;
}

/** The database is not in UTF-8: it could not hold every login, nor order them as core does. */
export interface WrongEncoding {
  readonly code: 'wrong-encoding';
  readonly found: string;
}

/** Why a schema was not migrated: nothing of it has happened, unless the answer to its commit was lost. */
export type MigrationError = SchemaNewer | SchemaDiverged | WrongEncoding | PortError;

const always = (): void => {};

/** Takes those of the steps that a schema lacks, in one transaction and one process at a time; gives their names. */
export async function takeSteps(
  pool: PostgresPool,
  name: string,
  steps: readonly Migration[],
): Promise<Result<readonly string[], MigrationError>> {
  try {
    return await onConnection(pool, async (client) => {
      await ask(client, { text: 'begin isolation level read committed' });
      const result = await takeStepsWithin(client, name, steps);
      await ask(client, { text: result.isOk() ? 'commit' : 'rollback' });
      return result;
    });
  } catch (thrown) {
    if (thrown instanceof DriverFailure) return err(portErrorOf(thrown.thrown, 'migrate'));
    throw thrown;
  }
}

async function takeStepsWithin(
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
  const table = `create table if not exists ${schema}.migrations
(version integer primary key, name text not null, fingerprint text not null)`;
  await session.rows({ text: table }, []);
  const taken = await takenIn(session, schema);
  const refusal = refusalOf(taken, steps);
  if (refusal !== undefined) return err(refusal);
  const wanted = steps.slice(taken.length);
  for (const step of wanted) {
    for (const statement of step.statements) await ask(client, { text: statement });
    const text = `insert into ${schema}.migrations (version, name, fingerprint) values ($1, $2, $3)`;
    await session.rows({ text }, [step.version, step.name, markOf(step)]);
  }
  return ok(wanted.map((step) => step.name));
}

/** The steps that were taken, in order. */
export async function takenIn(session: Session, schema: string): Promise<readonly Row[]> {
  return session.rows({ text: `select * from ${schema}.migrations order by version` }, []);
}

/** Why steps must not be taken in this schema, nor be relied upon. */
export function refusalOf(
  taken: readonly Row[],
  steps: readonly Migration[],
): SchemaNewer | SchemaDiverged | undefined {
  const found = Number(taken.at(-1)?.version ?? 0);
  if (found > steps.length) return { code: 'schema-newer', known: steps.length, found };
  const other = steps.find(
    (step, index) => index < taken.length && taken[index]?.fingerprint !== markOf(step),
  );
  return other && { code: 'schema-diverged', version: other.version, name: other.name };
}

/** Changes with whatever a step does. */
function markOf({ statements }: Migration): string {
  return fingerprint(statements.join(';\n'));
}
