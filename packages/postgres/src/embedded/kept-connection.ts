import type { PostgresPool } from '../call/driver.js';

/**
 * A pool whose connection is never given up, only its transaction. The one that would take its place is the same session of
 * PGlite: it would go on in that transaction, and take answers to what was asked before for its own.
 */
export function keptConnection(pool: PostgresPool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect();
      const release = client.release.bind(client);
      client.release = (destroy) => {
        if (destroy !== true) return release();
        client.query({ text: 'rollback' }).then(
          () => release(),
          () => release(true),
        );
      };
      return client;
    },
  };
}
