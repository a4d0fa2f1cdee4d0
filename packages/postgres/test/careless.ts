import { randomUUID } from 'node:crypto';
import { postgresStores, type PostgresPool } from '../src/index.js';
import { fill, someone } from './sample.js';

/** What came of SQL that forgets about environments. */
export interface Carelessness {
  /** Rows seen by a transaction that is bound to none. */
  readonly unbound: number;
  /** Rows of each table seen, and profiles changed and deleted, by one that is bound to the environment with fewer. */
  readonly seen: Readonly<Record<string, number>>;
  readonly changed: number;
  readonly deleted: number;
  /** The codes with which it was refused. */
  readonly refused: readonly string[];
}

/** What has to come of it: one row of everything is the environment's own. */
export const isolated: Carelessness = {
  unbound: 0,
  seen: { environments: 1, templates: 1, template_versions: 1, profiles: 1 },
  changed: 1,
  deleted: 1,
  refused: ['42501'],
};

/** Fills two environments, and tries careless SQL in the one with fewer rows. */
export async function tryCareless(pool: PostgresPool, schema: string): Promise<Carelessness> {
  const [mine, theirs] = [randomUUID(), randomUUID()];
  const profile = someone('1', 'ana');
  await fill(postgresStores({ environment: mine, pool, schema }), profile);
  await fill(postgresStores({ environment: theirs, pool, schema }), profile, someone('2', 'eva'));
  const client = await pool.connect();
  const rows = async (text: string) => (await client.query({ text })).rows.length;
  const count = (table: string) => rows(`select from ${schema}.${table}`);
  const codeOf = async (text: string) => {
    await rows('savepoint careless');
    const code = await rows(text).then(String, (thrown: { readonly code: string }) => thrown.code);
    await rows('rollback to savepoint careless');
    return code;
  };
  try {
    const unbound = await count('profiles');
    await rows('begin');
    await rows(`set local rollcall.environment = '${mine}'`);
    const seen: Record<string, number> = {};
    for (const table of Object.keys(isolated.seen)) seen[table] = await count(table);
    const changed = await rows(`update ${schema}.profiles set first_name = 'x' returning id`);
    const deleted = await rows(`delete from ${schema}.profiles returning id`);
    const refused = new Set<string>();
    for (const text of refusedTo(schema, theirs)) refused.add(await codeOf(text));
    return { unbound, seen, changed, deleted, refused: [...refused] };
  } finally {
    await rows('rollback');
    client.release();
  }
}

/** What no role of an application may do. */
function refusedTo(schema: string, other: string): readonly string[] {
  return [
    `insert into ${schema}.environments values ('${other}')`,
    `update ${schema}.templates set environment = '${other}'`,
    `update ${schema}.template_versions set name = 'x'`,
    `delete from ${schema}.templates`,
    `alter table ${schema}.profiles no force row level security`,
    `drop policy own_environment on ${schema}.profiles`,
    `select from ${schema}.migrations`,
  ];
}
