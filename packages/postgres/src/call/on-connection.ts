import { DriverFailure } from './driver-failure.js';
import type { PostgresPool, PostgresPoolClient } from './driver.js';
import { isConnectionLost } from './postgres-error.js';

/** Lends a connection, and gives it back without a transaction, or not at all. */
export async function onConnection<T>(
  pool: PostgresPool,
  use: (client: PostgresPoolClient) => Promise<T>,
): Promise<T> {
  const client = await connect(pool);
  // A connection that dies between two statements tells so by an event, which nobody else listens to while it is lent.
  client.on('error', ignore);
  let state: 'clean' | 'spoilt' = 'clean';
  try {
    return await use(client);
  } catch (thrown) {
    state = await cleaned(client, thrown);
    throw thrown;
  } finally {
    client.removeListener('error', ignore);
    client.release(state === 'spoilt');
  }
}

function ignore(): void {
  // The statement that comes next fails, and says so.
}

async function connect(pool: PostgresPool): Promise<PostgresPoolClient> {
  try {
    return await pool.connect();
  } catch (thrown) {
    throw new DriverFailure(thrown, 'connect');
  }
}

async function cleaned(client: PostgresPoolClient, thrown: unknown): Promise<'clean' | 'spoilt'> {
  if (thrown instanceof DriverFailure && isConnectionLost(thrown.thrown)) return 'spoilt';
  try {
    await client.query({ text: 'rollback' });
    return 'clean';
  } catch {
    return 'spoilt';
  }
}
