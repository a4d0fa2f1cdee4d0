import pg from 'pg';
import { NO_SERVER, testServer } from '../../../postgres/test/server/test-server.js';
import { copyIn } from './copy-in.js';
import type { Database } from './database.js';

/** The server on which the laws are tried. What its schema held is gone then. */
export async function openServer(): Promise<Database> {
  const server = await testServer();
  if (server === undefined) throw new Error(NO_SERVER);
  const pool = new pg.Pool({ ...server.application, max: 1, idleTimeoutMillis: 0 });
  const manyConnections = new pg.Pool(server.application);
  const owner = new pg.Client(server.owner);
  await owner.connect();
  await owner.query(`truncate ${server.schema}.environments cascade`);
  await owner.query(`truncate ${server.schema}.profile_security_profiles`);
  return {
    name: 'server',
    schema: server.schema,
    pool,
    manyConnections,
    asOwner: async (text) => void (await owner.query(text)),
    copy: (target, text) => copyIn(owner, `copy ${target} from stdin`, text),
    close: async () => {
      await pool.end();
      await manyConnections.end();
      await owner.end();
    },
  };
}
