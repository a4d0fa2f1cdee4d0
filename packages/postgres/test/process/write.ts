import { embeddedPostgres, postgresStores } from '../../src/index.js';
import { orThrow } from '@rollcall/core/english';
import { fill, inserts } from '../sample.js';
import { batchOf } from '../batch.js';

/** Writes batches to a folder until it is killed, and tells on a line of its own how many are committed. */
const [, , folder = '', environment = ''] = process.argv;
const { pool } = (await embeddedPostgres({ folder }))._unsafeUnwrap();
const stores = postgresStores({ environment, pool });
await fill(stores);
for (let batch = 0; ; batch += 1) {
  process.stdout.write(`${batch}\n`);
  orThrow(await stores.profiles.write({ writes: inserts(...batchOf(batch, 20)) }));
}
