import type { Migration } from './migration.js';

/** `enter` binds the transaction of a statement to an environment, so that every read can be one statement. */
export function readsInOneRoundTrip(schema: string): Migration {
  return {
    version: 3,
    name: 'reads in one round trip',
    statements: [
      `create function ${schema}.enter(environment text) returns text language sql volatile
as $$ select pg_catalog.set_config('rollcall.environment', environment, true) $$`,
      `drop function ${schema}.standing(text, text)`,
    ],
  };
}
