/**
 * A statement that binds its own transaction to environment `$1`, and then reads: one round trip in place of those that
 * begin and end a transaction. `part` is what it reads, `r` in `rest`; it has to name `e.environment`, so that the database
 * cannot begin with it, and `offset 0` keeps the two apart.
 */
export function inEnvironment(schema: string, part: string, rest = ''): string {
  return `select r.*
from (select ${schema}.enter($1) as environment offset 0) e
cross join lateral (${part}) r${rest}`;
}
