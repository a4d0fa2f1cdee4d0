import type { PostgresClient } from './driver.js';
import { DriverFailure } from './driver-failure.js';
import type { Statement } from './statement.js';

/** A row as the server writes it: every column as text, whatever parsers the host has given to `pg`. */
export type Row = Readonly<Record<string, string | null>>;

/** What a parameter can be. Lists are arrays of Postgres; everything else that has structure is JSON text. */
export type Parameter = string | number | boolean | readonly string[];

/** An open transaction in which the environment is set, or a connection for single statements that set it themselves. */
export interface Session {
  readonly rows: (statement: Statement, values: readonly Parameter[]) => Promise<readonly Row[]>;
}

/** An empty list at the same time: PGlite's connection takes it for the types of the parameters. */
const asText = Object.assign([], { getTypeParser: () => (text: string) => text });

/** The session on a connection whose transaction has begun. */
export function sessionOn(client: PostgresClient, demandWanted: () => void): Session {
  return {
    rows: async (statement, values) => {
      demandWanted();
      return (await ask(client, { ...statement, values: [...values], types: asText })) as readonly Row[];
    },
  };
}

/** Asks the driver; what it throws is told apart from mistakes of this library. */
export async function ask(
  client: PostgresClient,
  query: Parameters<PostgresClient['query']>[0],
): Promise<readonly unknown[]> {
  try {
    return (await client.query(query)).rows;
  } catch (thrown) {
    throw new DriverFailure(thrown);
  }
}
