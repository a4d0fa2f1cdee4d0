import pg from 'pg';
import { migrate } from '../../src/index.js';

/** Migrates a schema, and tells how many steps it took. */
const [, , config = '', schema = ''] = process.argv;
const pool = new pg.Pool({ ...(JSON.parse(config) as pg.PoolConfig), max: 1 });
const migrated = await migrate(pool, { schema });
await pool.end();
process.stdout.write(JSON.stringify(migrated.isOk() ? migrated.value.length : migrated.error.code));
