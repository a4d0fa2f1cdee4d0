import { err, ok, type PortError, type Result } from '@rollcall/core';
import { inspectSchema, migrate, postgresStores, type PostgresPool } from '@rollcall/postgres';
import type { OpenDatabase } from './database.js';
import { serverPool } from './server-pool.js';
import type { ServerPlace } from './store-place.js';
import { storeProblemOf } from './store-problem-of.js';
import type { StoreProblem } from './store-problem.js';

/** Connects to a database on a server. */
export const openServer: OpenDatabase<ServerPlace> = async (place, note) => {
  const { schema } = place;
  const pool = await serverPool(place);
  const ready = await prepare(pool, schema, note);
  if (ready.isErr()) {
    await pool.end();
    return err(ready.error);
  }
  const isolation = ready.value;
  return ok({
    storesOf: (environment) => postgresStores({ environment, pool, schema, isolation }),
    close: () => pool.end(),
  });
};

/**
 * Puts the schema where there is none, so that a first use needs no step before it. One that is older is left alone: a host
 * may be at work on it, and its owner decides when it changes. Answers what keeps environments apart.
 */
async function prepare(
  pool: PostgresPool,
  schema: string,
  note: (line: string) => void,
): Promise<Result<'policies' | 'statements', StoreProblem | PortError>> {
  const inspected = await inspectSchema(pool, { schema });
  if (inspected.isErr()) return err(storeProblemOf(inspected.error, schema));
  const found = inspected.value;
  if (found.state === 'counted' && found.pending.length > 0) {
    return err({ code: 'store-not-migrated', schema, pending: found.pending });
  }
  if (found.state === 'missing') {
    const migrated = await migrate(pool, { schema });
    if (migrated.isErr()) {
      const problem = storeProblemOf(migrated.error, schema);
      return err(problem.code === 'store-denied' ? { code: 'store-not-migrated', schema } : problem);
    }
    note(`The schema ${schema} was made in the database.`);
  }
  if (found.policies === 'hold') return ok('policies');
  note(
    'The role of the store is a superuser: only this program keeps environments apart, and no policy of the database. A role of its own is better; rollcall store sql prints what it needs.',
  );
  return ok('statements');
}
