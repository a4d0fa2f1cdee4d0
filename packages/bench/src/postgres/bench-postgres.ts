import type { BenchResult } from '../measure.js';
import { benchApply } from './bench-apply.js';
import { benchExistence } from './bench-existence.js';
import { benchImport } from './bench-import.js';
import { benchReads } from './bench-reads.js';
import { openEmbedded } from './open-embedded.js';
import { openServer } from './open-server.js';

/** The stores on a server, and in this process, against what one would write by hand in SQL. */
export async function benchPostgres(tell: (result: BenchResult) => void): Promise<void> {
  for (const open of [openServer, openEmbedded]) {
    const database = await open();
    await benchImport(database, tell);
    await benchApply(database, tell);
    await benchExistence(database, tell);
    await benchReads(database, tell);
    await database.close();
  }
}
