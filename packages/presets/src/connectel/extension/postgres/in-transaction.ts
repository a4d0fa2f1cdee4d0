import type { CancelSignal } from '@rollcall/core';
import type { PostgresPool, PostgresPoolClient } from './driver.js';

/** The caller has no more use for the call. */
export class Cancelled extends Error {}

/** Answers the rows of a statement, unless the caller has cancelled. */
export type Ask = (text: string, ...values: readonly (string | number)[]) => Promise<readonly unknown[]>;

/** Does something in a transaction of its own, and takes it back where it throws. */
export async function inTransaction<T>(
  pool: PostgresPool,
  signal: CancelSignal | undefined,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  if (signal?.aborted === true) throw new Cancelled();
  const client = await pool.connect();
  // A lost connection tells so by an event too, which nobody else listens to while it is lent.
  client.on('error', ignore);
  let state: 'clean' | 'spoilt' = 'clean';
  try {
    await client.query({ text: 'begin isolation level read committed read write' });
    const done = await work(async (text, ...values) => {
      if (signal?.aborted === true) throw new Cancelled();
      return (await client.query({ text, values: [...values] })).rows;
    });
    await client.query({ text: 'commit' });
    return done;
  } catch (thrown) {
    state = await takenBack(client);
    throw thrown;
  } finally {
    client.removeListener('error', ignore);
    client.release(state === 'spoilt');
  }
}

function ignore(): void {
  // The statement that comes next fails, and says so.
}

async function takenBack(client: PostgresPoolClient): Promise<'clean' | 'spoilt'> {
  try {
    await client.query({ text: 'rollback' });
    return 'clean';
  } catch {
    return 'spoilt';
  }
}
