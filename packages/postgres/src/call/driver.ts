/** A query as `pg` takes it. */
export interface PostgresQuery {
  readonly text: string;
  /** Names a prepared statement; what is without one is planned anew each time. */
  readonly name?: string;
  readonly values?: unknown[];
  readonly types?: { readonly getTypeParser: () => (text: string) => string };
}

/** A connection of `pg`: a `Client`, or one that a `Pool` has lent. */
export interface PostgresClient {
  query(query: PostgresQuery): Promise<{ readonly rows: readonly unknown[] }>;
}

/** A connection that is given back. */
export interface PostgresPoolClient extends PostgresClient {
  release(destroy?: boolean): void;
  on(event: 'error', listener: () => void): unknown;
  removeListener(event: 'error', listener: () => void): unknown;
}

/** What lends connections: a `Pool` of `pg`, which stays the host's. */
export interface PostgresPool {
  connect(): Promise<PostgresPoolClient>;
}
