import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { grants, migrate } from '@rollcall/postgres';
import pg from 'pg';
import type { Database } from './database.js';

const schema = 'rollcall';
const role = 'rollcall_app';

/** Postgres in this process on a temporary folder, as `embeddedPostgres` opens it: that one hands out no `COPY`. */
export async function openEmbedded(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
  const database = await PGlite.create(folder);
  const pool = new pg.Pool({ ...createPgConfig(database), max: 1, idleTimeoutMillis: 0 });
  (await migrate(pool))._unsafeUnwrap();
  await database.exec(`create role ${role}; ${grants({ role }).join('; ')}; set role ${role}`);
  const asOwner = async (text: string): Promise<void> => {
    await database.exec(`reset role; ${text}`);
    await database.exec(`set role ${role}`);
  };
  return {
    name: 'embedded',
    schema,
    pool,
    manyConnections: pool,
    asOwner,
    copy: async (target, text) => {
      await database.exec('reset role');
      await database.query(`copy ${target} from '/dev/blob'`, [], { blob: new Blob([text]) });
      await database.exec(`set role ${role}`);
    },
    close: async () => {
      await pool.end();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
