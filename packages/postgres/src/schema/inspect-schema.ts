import { err, ok, type PortError, type Result } from '@rollcall/core';
import { DriverFailure } from '../call/driver-failure.js';
import type { PostgresPool } from '../call/driver.js';
import { onConnection } from '../call/on-connection.js';
import { portErrorOf } from '../call/postgres-error.js';
import { sessionOn } from '../call/session.js';
import { DEFAULT_SCHEMA, identifier } from './identifier.js';
import { migrations } from './migrations.js';
import { refusalOf, takenIn, type SchemaDiverged, type SchemaNewer } from './take-steps.js';

/** What a role finds of a schema. */
export type SchemaInspection = {
  /** Whether policies hold for the role: they do not for a superuser. */
  readonly policies: 'hold' | 'do-not-hold';
} & (
  | { readonly state: 'missing' }
  /** `pending` are the names of the steps that `migrate` would take. */
  | { readonly state: 'counted'; readonly pending: readonly string[] }
  /** It was made by other means than `migrate`, and how far it is stands nowhere. */
  | { readonly state: 'uncounted' }
  /** How far it is may not be read, as by the role of an application. */
  | { readonly state: 'hidden' }
);

/** Why a schema is not to be used, or nothing is known of it. */
export type InspectionError = SchemaNewer | SchemaDiverged | PortError;

const LOOK = `select p.oid is not null as there, m.oid is not null as counted,
  has_schema_privilege(n.oid, 'usage') and has_table_privilege(m.oid, 'select') as readable,
  (select r.rolsuper or r.rolbypassrls from pg_roles r where r.rolname = current_user) as unbound
from (values ($1)) as wanted (name)
left join pg_namespace n on n.nspname = wanted.name
left join pg_class p on p.relnamespace = n.oid and p.relname = 'profiles'
left join pg_class m on m.relnamespace = n.oid and m.relname = 'migrations'`;

/** Looks at a schema, and changes nothing. Any role may do so that may connect. */
export async function inspectSchema(
  pool: PostgresPool,
  options: { readonly schema?: string } = {},
): Promise<Result<SchemaInspection, InspectionError>> {
  const name = options.schema ?? DEFAULT_SCHEMA;
  const schema = identifier(name);
  try {
    return await onConnection(pool, async (client) => {
      const session = sessionOn(client, () => {});
      const [found] = await session.rows({ text: LOOK }, [name]);
      const policies = found?.unbound === 't' ? 'do-not-hold' : 'hold';
      if (found?.counted !== 't') {
        return ok({ policies, state: found?.there === 't' ? 'uncounted' : 'missing' } as const);
      }
      if (found.readable !== 't') return ok({ policies, state: 'hidden' } as const);
      const steps = migrations({ schema: name });
      const taken = await takenIn(session, schema);
      const refusal = refusalOf(taken, steps);
      if (refusal !== undefined) return err(refusal);
      const pending = steps.slice(taken.length).map((step) => step.name);
      return ok({ policies, state: 'counted', pending } as const);
    });
  } catch (thrown) {
    if (thrown instanceof DriverFailure) return err(portErrorOf(thrown.thrown, 'inspectSchema'));
    throw thrown;
  }
}
