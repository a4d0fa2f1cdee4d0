import type { Result } from '@rollcall/core';
import type { PostgresPool } from '../call/driver.js';
import { DEFAULT_SCHEMA } from './identifier.js';
import { migrations } from './migrations.js';
import { takeSteps, type MigrationError } from './take-steps.js';

/**
 * Brings the schema up to date in one transaction, as a role that may create it; gives the names of the steps that were
 * taken. Several processes may do so at once: one takes the steps, the others wait and find them taken. It can be run
 * again whatever it answered.
 */
export async function migrate(
  pool: PostgresPool,
  options: { readonly schema?: string } = {},
): Promise<Result<readonly string[], MigrationError>> {
  const name = options.schema ?? DEFAULT_SCHEMA;
  return takeSteps(pool, name, migrations({ schema: name }));
}
