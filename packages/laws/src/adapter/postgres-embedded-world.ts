import { randomUUID } from 'node:crypto';
import { embeddedPostgres, postgresStores, type EmbeddedPostgres } from '@rollcall/postgres';
import type { Open, StoresManifest, StoresWorld } from '@rollcall/testkit';

/** Stores on PGlite: a database within this process cannot be lost while the process goes on. */
export const embeddedPostgresManifest: StoresManifest = {
  name: 'postgres (PGlite)',
  environments: 'many',
  beneath: 'this-process',
};

/** Starting one takes seconds. */
let shared: Promise<EmbeddedPostgres> | undefined;

/** Fresh stores: two environments that nobody has used in the database of this process. */
export const openEmbeddedPostgres: Open<StoresWorld> = async () => {
  shared ??= start();
  const { pool } = await shared;
  const open = () => postgresStores({ environment: randomUUID(), pool });
  const { profiles, templates, close } = open();
  const subject = { profiles, templates, shut: close, neighbour: open(), strike: undefined };
  return { subject, close };
};

async function start(): Promise<EmbeddedPostgres> {
  const started = await embeddedPostgres({ memory: true });
  if (started.isOk()) return started.value;
  throw new Error(`PGlite did not start: ${started.error.code}`);
}
