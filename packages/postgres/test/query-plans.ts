import type { ProfileFilter } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import type { PoolClient } from 'pg';
import type { PostgresQuery, PostgresStores } from '../src/index.js';

/** The plan of the statement with which profiles are listed by a filter. */
export async function planOf(
  stores: PostgresStores,
  client: PoolClient,
  filter: ProfileFilter,
): Promise<string> {
  const plans: string[] = [];
  const explaining = {
    query: async (query: PostgresQuery) => {
      if (query.text.includes('.profiles p')) {
        const { rows } = await client.query(`explain (costs off) ${query.text}`, query.values);
        plans.push(rows.map((row: Readonly<Record<string, string>>) => row['QUERY PLAN']).join('\n'));
      }
      return client.query(query);
    },
  };
  await client.query('begin');
  orThrow(await stores.within(explaining).profiles.list({ filter, limit: 50 }));
  await client.query('rollback');
  return plans.join('\n');
}
