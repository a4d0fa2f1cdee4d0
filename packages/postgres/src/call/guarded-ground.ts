import { err, type PortError, type Result } from '@rollcall/core';
import type { Ground, Run } from './ground.js';

/**
 * Ground on which nothing is done before it is known that the policies hold for the role of the connection: a superuser
 * would reach every environment. What is known already is known by the name of a schema, and is asked once.
 */
export function guardedGround(ground: Ground, schema: string, known: Set<string>): Ground {
  const text = 'select row_security_active($1::text)::text as holds';
  const guarded =
    (run: Run): Run =>
    (operation, call, plan) =>
      run(operation, call, () =>
        plan().map((act) => async (session) => {
          if (known.has(schema)) return act(session);
          const [row] = await session.rows({ text }, [`${schema}.profiles`]);
          if (row?.holds !== 'true') return refused(operation);
          known.add(schema);
          return act(session);
        }),
      );
  return { read: guarded(ground.read), write: guarded(ground.write), single: guarded(ground.single) };
}

function refused<T>(operation: string): Result<T, PortError> {
  const detail =
    'row-level security does not hold for the role of the connection (a superuser, or one with bypassrls): connect as a role that has no more than grants gives';
  return err({ code: 'invalid-request', operation, detail });
}
