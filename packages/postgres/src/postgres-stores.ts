import {
  parseEnvironmentId,
  type EnvironmentId,
  type ProfileStore,
  type TemplateStore,
} from '@rollcall/core';
import type { ApplyTemplate } from './apply/apply-request.js';
import { applyTemplateOn } from './apply/apply-template.js';
import { clientGround } from './call/client-ground.js';
import type { PostgresClient, PostgresPool } from './call/driver.js';
import { openGate } from './call/gate.js';
import type { Ground } from './call/ground.js';
import { guardedGround } from './call/guarded-ground.js';
import { poolGround } from './call/pool-ground.js';
import { environmentInstance, type EnvironmentInstance } from './environment/environment-instance.js';
import { profileStore } from './profile/profile-store.js';
import { DEFAULT_SCHEMA, identifier } from './schema/identifier.js';
import { knownVersions, type KnownVersions } from './template/known-versions.js';
import { templateStore } from './template/template-store.js';

/** The two stores of one environment, and what they can do together in one statement. */
export interface StorePair {
  readonly profiles: ProfileStore;
  readonly templates: TemplateStore;
  readonly applyTemplate: ApplyTemplate;
}

/** The stores of one environment on Postgres. */
export interface PostgresStores extends StorePair {
  readonly environment: EnvironmentId;
  readonly instance: EnvironmentInstance;
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
  /**
   * What keeps environments apart: the policies of the tables as well, so that a role that they do not hold for is refused;
   * or the statements of this library alone, for a database in which a superuser is the only role. `policies` by default.
   */
  readonly isolation?: 'policies' | 'statements' | undefined;
}

/** How many template versions stores keep at hand: a few hundred bytes for each setting of theirs. */
const VERSIONS = 256;

/** The schemas whose policies are known to hold for the role of a pool. */
const held = new WeakMap<PostgresPool, Set<string>>();

/**
 * Profiles and templates of one environment on Postgres. Throws if `environment` is no id of an environment, or `schema` no
 * name of a schema.
 */
export function postgresStores(options: PostgresStoresOptions): PostgresStores {
  const { environment: name, pool, schema, isolation = 'policies' } = options;
  const environment = environmentOf(name);
  const quoted = identifier(schema ?? DEFAULT_SCHEMA);
  const gate = openGate();
  const known = held.get(pool) ?? new Set();
  held.set(pool, known);
  const guarded = (open: Ground, holding: Set<string>): Ground =>
    isolation === 'policies' ? guardedGround(open, quoted, holding) : open;
  const on = (ground: Ground, versions: KnownVersions): StorePair => ({
    profiles: profileStore(ground, quoted, environment, versions),
    templates: templateStore(ground, quoted, environment, versions),
    applyTemplate: applyTemplateOn(ground, quoted, environment, versions),
  });
  const ground = guarded(poolGround(pool, environment, gate), known);
  return {
    environment,
    ...on(ground, knownVersions(VERSIONS)),
    instance: environmentInstance(ground, quoted, environment),
    // What the host has not committed yet may never have been.
    within: (client) => on(guarded(clientGround(client, environment, gate), new Set()), knownVersions(0)),
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
