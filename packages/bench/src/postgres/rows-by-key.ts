import type { Database } from './database.js';

/** Reads of rows by primary key, as one would write them by hand: one prepared statement in one round trip. */
export interface RowsByKey {
  readonly page: (after: string) => Promise<void>;
  readonly one: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Such reads on the connection that the stores use, bound to an environment for as long as it is open. */
export async function rowsByKey(
  { schema, pool }: Database,
  environment: string,
  limit: number,
): Promise<RowsByKey> {
  await pool.query(`set rollcall.environment = '${environment}'`);
  const read = async (name: string, condition: string, rows: number, id: string): Promise<void> => {
    const text = `select * from ${schema}.profiles where environment = $1 and ${condition} order by id limit ${rows}`;
    const found = await pool.query({ name, text, values: [environment, id] });
    if (found.rows.length !== rows) throw new Error('There are too few rows.');
  };
  return {
    page: (after) => read('page', 'id > $2', limit, after),
    one: (id) => read('one', 'id = $2', 1, id),
    close: async () => void (await pool.query('reset rollcall.environment')),
  };
}
