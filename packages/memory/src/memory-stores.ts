import {
  parseEnvironmentId,
  type EnvironmentId,
  type ProfileStore,
  type TemplateStore,
} from '@rollcall/core';
import { openGate } from './call/gate.js';
import { profileStore } from './profile/profile-store.js';
import { loadState } from './state/load-state.js';
import type { MemoryState } from './state/memory-state.js';
import { stateOf } from './state/state-of.js';
import { emptyTables, type Tables } from './state/tables.js';
import { templateStore } from './template/template-store.js';

/** The stores of one environment. */
export interface MemoryStores {
  readonly environment: EnvironmentId;
  readonly profiles: ProfileStore;
  readonly templates: TemplateStore;
  /** A copy of all that is kept, secret values included; it works after `close` as well. */
  readonly exportState: () => MemoryState;
  /** Ends the use of the stores: every later call answers `closed`. */
  readonly close: () => Promise<void>;
}

/** What stores are made from. */
export interface MemoryStoresOptions {
  /** The id of the environment, as `parseEnvironmentId` takes it. */
  readonly environment: string;
  /** What an earlier pair of stores of the same environment exported. */
  readonly state?: MemoryState | undefined;
}

/**
 * Profiles and templates of one environment in the memory of this process. A call is done in one go when it is made, so
 * that concurrent writers come one after the other.
 *
 * Throws if `environment` is no id of an environment, or `state` is of another one or breaks a rule of the stores.
 */
export function memoryStores({ environment: name, state }: MemoryStoresOptions): MemoryStores {
  const environment = environmentOf(name);
  const tables = tablesOf(environment, state);
  const gate = openGate();
  return {
    environment,
    profiles: profileStore(environment, tables, gate),
    templates: templateStore(environment, tables, gate),
    exportState: () => stateOf(environment, tables),
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

function tablesOf(environment: EnvironmentId, state: MemoryState | undefined): Tables {
  if (state === undefined) return emptyTables();
  if (state.environment !== environment) {
    throw new TypeError(
      `The state is of environment ${state.environment}, and the stores are of ${environment}.`,
    );
  }
  return loadState(state).match(
    (tables) => tables,
    ({ path, expected }) => {
      throw new TypeError(`The state is not one: at ${path.join('.')}, expected ${expected}.`);
    },
  );
}
