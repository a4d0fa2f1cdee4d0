import { readdirSync } from 'node:fs';
import { err, ok } from '@rollcall/core';
import { embeddedPostgres, postgresStores } from '@rollcall/postgres';
import type { OpenDatabase } from './database.js';
import { fileInPlace } from './file-in-place.js';
import type { FolderPlace } from './store-place.js';
import { storeProblemOf } from './store-problem-of.js';

/** Starts a Postgres in a folder, which it makes if there is none. */
export const openFolder: OpenDatabase<FolderPlace> = async ({ folder, schema }, note) => {
  const file = fileInPlace(folder);
  if (file !== undefined) return err({ code: 'store-is-a-file', path: folder, file });
  if (isNew(folder)) note(`A new store is made in ${folder}, which takes some seconds.`);
  const started = await embeddedPostgres({ folder, schema });
  if (started.isErr()) return err(storeProblemOf(started.error, schema));
  const { pool, close } = started.value;
  return ok({ storesOf: (environment) => postgresStores({ environment, pool, schema }), close });
};

/** What cannot be read is no new one, and is for the database to complain of. */
function isNew(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
  }
}
