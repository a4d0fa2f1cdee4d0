import {
  err,
  ok,
  type EnvironmentId,
  type PortCall,
  type PortError,
  type ProfileStore,
  type Result,
} from '@rollcall/core';
import type { Database, Stores } from './database.js';
import { storeProblemOf } from './store-problem-of.js';
import type { StorePlace } from './store-place.js';
import type { StoreProblem } from './store-problem.js';

/** Whose stores are opened. */
export interface OpenStoreRequest extends PortCall {
  readonly place: StorePlace;
  readonly environment: EnvironmentId;
  /** The Amazon Connect instance that is administered, if one is. */
  readonly instance: string | undefined;
  /** Called when the store fails in a way that concerns whatever comes next. */
  readonly onLost: () => void;
}

/** The stores of one environment, as long as a command goes on. */
export interface OpenStore {
  readonly stores: Stores;
  /**
   * To be called before the first write: the environment belongs from then on to the instance that was named, unless it
   * belongs to one already.
   */
  readonly claim: () => Promise<Result<void, StoreProblem | PortError>>;
  /** How the store has failed, if it has. */
  readonly lost: () => StoreProblem | undefined;
}

/** Opens the stores of an environment, unless that belongs to another instance. */
export async function openStore(
  database: Database,
  { place, environment, instance, signal, onLost }: OpenStoreRequest,
): Promise<Result<OpenStore, StoreProblem | PortError>> {
  const stores = database.storesOf(environment);
  const known = await stores.instance.get({ signal });
  if (known.isErr()) return err(storeProblemOf(known.error, place.schema));
  const belongsTo = (expected: string | undefined): Result<void, StoreProblem> =>
    instance === undefined || expected === undefined || instance === expected
      ? ok(undefined)
      : err({ code: 'wrong-instance', environment, expected, got: instance });
  let lost: StoreProblem | undefined;
  const profiles = watched(stores.profiles, ({ code, ...error }) => {
    if (code !== 'unavailable' && code !== 'timed-out' && code !== 'denied') return;
    lost ??= { code: 'store-lost', ...('cause' in error && { cause: error.cause }) };
    onLost();
  });
  return belongsTo(known.value).map(() => ({
    stores: { ...stores, profiles },
    claim: async () => {
      if (instance === undefined || known.value === instance) return ok(undefined);
      const claimed = await stores.instance.claim({ instance, signal });
      return claimed.isErr() ? err(claimed.error) : belongsTo(claimed.value);
    },
    lost: () => lost,
  }));
}

/** The same store, with `tell` told of each read and write of a run that it did not do. */
function watched(profiles: ProfileStore, tell: (error: PortError) => void): ProfileStore {
  return {
    ...profiles,
    getMany: async (request) => {
      const read = await profiles.getMany(request);
      if (read.isErr()) tell(read.error);
      return read;
    },
    write: async (request) => {
      const written = await profiles.write(request);
      if (written.isErr()) tell(written.error);
      return written;
    },
  };
}
