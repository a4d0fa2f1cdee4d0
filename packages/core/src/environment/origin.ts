import type { EnvironmentId } from './environment-id.js';

/** Where an existence row, a plan or a run record comes from: only an administration of the same origin accepts it. */
export interface Origin {
  readonly environment: EnvironmentId;
  /** The fingerprint of the catalog. */
  readonly catalog: string;
}

/** It was made for another environment. */
export interface WrongEnvironment {
  readonly code: 'wrong-environment';
  readonly expected: string;
  readonly got: string;
}

/** It was made with another catalog. */
export interface WrongCatalog {
  readonly code: 'wrong-catalog';
  readonly expected: string;
  readonly got: string;
}

/** The difference between two origins, or `undefined` where they agree. */
export function originMismatch(expected: Origin, got: Origin): WrongEnvironment | WrongCatalog | undefined {
  if (expected.environment !== got.environment) {
    return { code: 'wrong-environment', expected: expected.environment, got: got.environment };
  }
  if (expected.catalog !== got.catalog)
    return { code: 'wrong-catalog', expected: expected.catalog, got: got.catalog };
  return undefined;
}
