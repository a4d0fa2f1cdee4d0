import { err, ok, parseEnvironmentId, type PortCall, type PortError, type Result } from '@rollcall/core';
import { parseExtension } from '../extension.js';
import type { ExtensionRange, ExtensionRegister } from '../extension-register.js';
import { rangeBounds } from '../range-bounds.js';
import type { PostgresPool } from './driver.js';
import { extensionTableIn } from './extension-table.js';
import { Cancelled, inTransaction, type Ask } from './in-transaction.js';
import { portErrorOf } from './port-error-of.js';

/** What a register on Postgres is made of. */
export interface PostgresExtensionRegisterOptions {
  readonly environment: string;
  /** Of a role that has what `extensionGrants` gives. */
  readonly pool: PostgresPool;
  readonly range: ExtensionRange;
  /** Where `extensionTable` was run: `rollcall` unless it is given. */
  readonly schema?: string;
}

/**
 * The numbers of one environment in a table on Postgres, whose key forbids that two have one. Claims of one environment come
 * one after the other, however many processes make them. Throws for what cannot name an environment or a schema.
 */
export function postgresExtensionRegister(options: PostgresExtensionRegisterOptions): ExtensionRegister {
  const { pool, range, schema } = options;
  const environment = parseEnvironmentId(options.environment).match(
    (id) => id,
    ({ expected }) => {
      throw new TypeError(`The id of an environment is ${expected}.`);
    },
  );
  const [first, last] = rangeBounds(range);
  const statements = statementsOn(extensionTableIn(schema));
  const run = (operation: string, { signal }: PortCall, work: (ask: Ask) => Promise<readonly unknown[]>) =>
    answered(operation, () =>
      inTransaction(pool, signal, async (ask) => {
        await ask(statements.enter, environment);
        return work(ask);
      }),
    );
  return {
    claim: async ({ extension, ...call }) => {
      const operation = 'extensions.claim';
      const isAutomatic = extension === 'automatic';
      const rows = await run(operation, call, (ask) =>
        isAutomatic
          ? ask(statements.claimLowest, environment, first, last)
          : ask(statements.claim, environment, extension),
      );
      return rows.andThen(([row]) => {
        if (row === undefined)
          return err({ code: isAutomatic ? 'no-extension-free' : 'extension-taken' } as const);
        return parseExtension((row as { readonly extension?: unknown }).extension).mapErr(
          () => ({ code: 'unexpected-answer', operation }) as const,
        );
      });
    },
    release: async ({ extension, ...call }) =>
      (await run('extensions.release', call, (ask) => ask(statements.release, environment, extension))).map(
        () => undefined,
      ),
  };
}

/** The statements on a table. Who has entered an environment holds it until the transaction ends, and others wait. */
function statementsOn(table: string) {
  return {
    enter: `select set_config('rollcall.environment', $1, true),
  pg_advisory_xact_lock(hashtext('connectel_extensions'), hashtext($1))`,
    claim: `insert into ${table} (environment, extension) values ($1, $2::integer)
on conflict do nothing returning extension::text`,
    // The first of the range, else the one behind one that is taken: the lowest that is free.
    claimLowest: `insert into ${table} (environment, extension)
select $1::text, free.extension from (
  select $2::integer as extension
  where not exists (select from ${table} where environment = $1::text and extension = $2::integer)
  union all
  select taken.extension + 1 from ${table} taken
  where taken.environment = $1::text and taken.extension >= $2::integer and taken.extension < $3::integer
    and not exists (
      select from ${table} next where next.environment = $1::text and next.extension = taken.extension + 1
    )
  order by 1 limit 1
) free
returning extension::text`,
    release: `delete from ${table} where environment = $1 and extension = $2::integer`,
  };
}

/** The answer to a call of the port, which never rejects for what the driver throws. */
async function answered<T>(operation: string, work: () => Promise<T>): Promise<Result<T, PortError>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return err(thrown instanceof Cancelled ? { code: 'cancelled' } : portErrorOf(thrown, operation));
  }
}
