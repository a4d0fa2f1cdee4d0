import {
  parseEnvironmentId,
  type EnvironmentId,
  type ProfileStore,
  type TemplateStore,
} from '@rollcall/core';
import { clientGround } from './call/client-ground.js';
import type { PostgresClient, PostgresPool } from './call/driver.js';
import { openGate } from './call/gate.js';
import type { Ground } from './call/ground.js';
import { poolGround } from './call/pool-ground.js';
import { profileStore } from './profile/profile-store.js';
import { DEFAULT_SCHEMA, identifier } from './schema/identifier.js';
import { templateStore } from './template/template-store.js';

/** The two stores of one environment. */
export interface StorePair {
  readonly profiles: ProfileStore;
  readonly templates: TemplateStore;
}

/** The stores of one environment on Postgres. */
export interface PostgresStores extends StorePair {
  readonly environment: EnvironmentId;
  /**
   * The same stores within a transaction that the host has begun on a connection, and ends. What they write comes and goes
   * with the host's own rows; a call that fails leaves the transaction as it was.
   */
  readonly within: (client: PostgresClient) => StorePair;
  /** Ends the use of the stores: every later call answers `closed`. The pool stays the host's. */
  readonly close: () => Promise<void>;
}

/** What stores are made from. */
export interface PostgresStoresOptions {
  /** The id of the environment, as `parseEnvironmentId` takes it. */
  readonly environment: string;
  /** A `Pool` of `pg`, whose role is no superuser and owns nothing: `grants` says what it needs. */
  readonly pool: PostgresPool;
  /** Where `migrate` has put the tables; `rollcall` by default. */
  readonly schema?: string | undefined;
}

/**
 * Profiles and templates of one environment on Postgres. Throws if `environment` is no id of an environment, or `schema` no
 * name of a schema.
 */
export function postgresStores({ environment: name, pool, schema }: PostgresStoresOptions): PostgresStores {
  const environment = environmentOf(name);
  const quoted = identifier(schema ?? DEFAULT_SCHEMA);
  const gate = openGate();
  const on = (ground: Ground): StorePair => ({
    profiles: profileStore(ground, quoted, environment),
    templates: templateStore(ground, quoted, environment),
  });
  return {
    environment,
    ...on(poolGround(pool, environment, gate)),
    within: (client) => on(clientGround(client, environment, gate)),
    close: async () => gate.close(),
  };
}

function environmentOf(name: string): EnvironmentId {
  return parseEnvironmentId(name).match(
    (environment) => environment,
    ({ expected }) => {
      throw new TypeError(`The id of an environment is ${expected}.`);
    },
  );
}
