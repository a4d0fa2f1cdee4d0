import { err, ok, type PortError, type Result } from '@rollcall/core';
import { inspectSchema, migrate, migrations, type PostgresPool } from '@rollcall/postgres';
import type { Ending } from '../command/act.js';
import { consentOf, type ConsentOptions } from '../command/consent-options.js';
import { exitCodes } from '../error/exit-code.js';
import { attempt } from '../result.js';
import { obtainConsent } from '../run/obtain-consent.js';
import { openHere } from '../session/open-here.js';
import type { Session } from '../session/session.js';
import { serverPool } from './server-pool.js';
import { storeProblemOf } from './store-problem-of.js';
import type { StoreProblem } from './store-problem.js';

/** `rollcall store migrate`. */
export function migrateStore(session: Session, options: ConsentOptions): Promise<Ending> {
  return attempt(async function* () {
    const { store, output, atEnd } = session;
    if (store.kind === 'folder') {
      yield* await openHere(session);
      return ended(session, [], 'A store in a folder is brought up to date whenever it is opened.\n');
    }
    const pool = await serverPool(store);
    atEnd(() => pool.end());
    const { schema } = store;
    const pending = yield* await pendingSteps(pool, schema);
    const consent = consentOf(options);
    if (consent === 'plan-only') {
      output.result(planDocument(pending), () => planText(schema, pending));
      return ok(exitCodes.done);
    }
    if (pending.length === 0) return ended(session, [], 'Nothing to do.\n');
    output.text(() => planText(schema, pending));
    yield* await obtainConsent(session, consent, 'Carry this out?');
    const migrated = await migrate(pool, { schema });
    if (migrated.isErr()) return err(storeProblemOf(migrated.error, schema));
    return ended(session, migrated.value, 'Done.\n');
  });
}

/** The steps that are left to take, as far as they are this program's business. */
async function pendingSteps(
  pool: PostgresPool,
  schema: string,
): Promise<Result<readonly string[], StoreProblem | PortError>> {
  const inspected = await inspectSchema(pool, { schema });
  if (inspected.isErr()) return err(storeProblemOf(inspected.error, schema));
  const found = inspected.value;
  switch (found.state) {
    case 'missing':
      return ok(migrations({ schema }).map(({ name }) => name));
    case 'counted':
      return ok(found.pending);
    case 'hidden':
      return err({ code: 'store-not-owned', schema });
    case 'uncounted':
      return err({ code: 'store-not-counted', schema });
    default:
      return found satisfies never;
  }
}

function ended({ output, store: { schema } }: Session, steps: readonly string[], text: string): Ending {
  output.result({ store: { schema, steps } }, () => text);
  return ok(exitCodes.done);
}

function planDocument(pending: readonly string[]): object {
  const counts = { planned: pending.length, unchanged: 0, refused: 0 };
  const items = pending.map((step) => ({ step }));
  return { plan: { action: { kind: 'store-migrate' }, counts, items } };
}

function planText(schema: string, pending: readonly string[]): string {
  if (pending.length === 0) return `The schema ${schema} is up to date.\n`;
  return `Steps of the schema ${schema}:\n${pending.map((step) => `  ${step}\n`).join('')}`;
}
