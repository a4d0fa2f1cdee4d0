import { ok, type EnvironmentId } from '@rollcall/core';
import { memoryStores, type MemoryStores } from '@rollcall/memory';
import type { OpenDatabase, Stores } from '../store/database.js';
import type { StorePlace } from '../store/store-place.js';

interface KeptEnvironment extends Stores {
  readonly exportState: MemoryStores['exportState'];
}

/** By place: what its commands have left for the next ones. */
const places = new Map<string, Map<EnvironmentId, KeptEnvironment>>();

/**
 * A database in memory for each place, for as long as a test file runs: it keeps the laws that a Postgres keeps, and costs no
 * seconds to start.
 */
export const memoryDatabase: OpenDatabase = async (place) => {
  const environments = environmentsOf(place);
  return ok({
    storesOf: (environment) => {
      const kept = environments.get(environment) ?? emptyEnvironment(environment);
      environments.set(environment, kept);
      return kept;
    },
    close: async () => undefined,
  });
};

/** All that is kept in a folder, as text. */
export function keptIn(folder: string): string {
  const environments = environmentsOf({ kind: 'folder', folder, schema: 'rollcall' });
  return JSON.stringify([...environments.values()].map(({ exportState }) => exportState()));
}

function environmentsOf(place: StorePlace): Map<EnvironmentId, KeptEnvironment> {
  const key = JSON.stringify(place);
  const environments = places.get(key) ?? new Map<EnvironmentId, KeptEnvironment>();
  places.set(key, environments);
  return environments;
}

function emptyEnvironment(environment: EnvironmentId): KeptEnvironment {
  let owner: string | undefined;
  return {
    ...memoryStores({ environment }),
    instance: { get: async () => ok(owner), claim: async ({ instance }) => ok((owner ??= instance)) },
  };
}
