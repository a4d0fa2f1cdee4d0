import { err, ok, type Result } from '../result.js';

/** Names one tenant's world: one Amazon Connect instance, its profiles and its templates. */
export type EnvironmentId = string & { readonly __brand: 'EnvironmentId' };

/** The text cannot name an environment. */
export interface InvalidEnvironmentId {
  readonly code: 'invalid-environment-id';
  readonly expected: string;
}

const SHAPE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Takes 1 to 128 of `A–Z a–z 0–9 . _ -`, beginning with a letter or digit. */
export function parseEnvironmentId(input: unknown): Result<EnvironmentId, InvalidEnvironmentId> {
  if (typeof input === 'string' && SHAPE.test(input)) return ok(input as EnvironmentId);
  return err({
    code: 'invalid-environment-id',
    expected: '1 to 128 letters, digits, dots, dashes or underscores',
  });
}
