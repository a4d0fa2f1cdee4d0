import type { ClientConfig, Pool } from 'pg';
import type { ServerPlace } from './store-place.js';

/** One command does so much at once. */
const CONNECTIONS = 4;
/** A server that is not there is told within so many milliseconds. */
const PATIENCE = 5000;
const PORTS = 65_536;

/** Loads the driver and makes a pool of it. TLS is as the connection string says; nothing is connected yet. */
export async function serverPool({ connectionString }: ServerPlace): Promise<Pool> {
  const { default: pg } = await import('pg');
  /** A pool counts a client whose port makes it throw as one that is about to connect, and would wait for that at its end. */
  class Client extends pg.Client {
    constructor(config?: ClientConfig) {
      super(config);
      if (!(this.port >= 0 && this.port < PORTS))
        throw Object.assign(new RangeError(), { code: 'ERR_SOCKET_BAD_PORT' });
    }
  }
  const pool = new pg.Pool({
    Client,
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    application_name: 'rollcall',
  });
  // A connection that dies while it is idle is replaced; a statement that it carries fails, and says so.
  pool.on('error', () => {});
  return pool;
}
