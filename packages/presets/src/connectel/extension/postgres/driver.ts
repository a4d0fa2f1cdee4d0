/** What lends connections: a `Pool` of `pg`, which stays the host's. */
export interface PostgresPool {
  connect(): Promise<PostgresPoolClient>;
}

/** A connection that is given back. */
export interface PostgresPoolClient {
  query(query: {
    readonly text: string;
    readonly values?: unknown[];
  }): Promise<{ readonly rows: readonly unknown[] }>;
  release(destroy?: boolean): void;
  on(event: 'error', listener: () => void): unknown;
  removeListener(event: 'error', listener: () => void): unknown;
}
