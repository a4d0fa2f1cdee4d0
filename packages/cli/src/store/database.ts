import type { EnvironmentId, PortError, Result } from '@rollcall/core';
import type { PostgresStores } from '@rollcall/postgres';
import type { StorePlace } from './store-place.js';
import type { StoreProblem } from './store-problem.js';

/** What is kept of one environment. */
export type Stores = Pick<PostgresStores, 'environment' | 'profiles' | 'templates' | 'instance'>;

/** An open database of profiles and templates. */
export interface Database {
  readonly storesOf: (environment: EnvironmentId) => Stores;
  readonly close: () => Promise<void>;
}

/** Opens the database of a place, with its schema as this version wants it. `note` is told what somebody has to know. */
export type OpenDatabase<Place = StorePlace> = (
  place: Place,
  note: (line: string) => void,
) => Promise<Result<Database, StoreProblem | PortError>>;
