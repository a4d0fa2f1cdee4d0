/**
 * The one file of core that imports neverthrow. Adapters take `ok`, `err` and `Result` from core, so that one
 * copy of the library exists in a host (two versions do not type-check against each other).
 */
export { err, ok, Result } from 'neverthrow';
export type { Err, Ok } from 'neverthrow';
