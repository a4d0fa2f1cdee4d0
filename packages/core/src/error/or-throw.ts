import type { Result } from '../result.js';
import { renderError } from './render-error.js';
import type { RollcallError } from './rollcall-error.js';

/** The value of a result. For scripts and first steps: an expected failure becomes an `Error` with `code` and words. */
export function orThrow<T>(result: Result<T, RollcallError>): T {
  if (result.isOk()) return result.value;
  throw Object.assign(new Error(renderError(result.error)), { code: result.error.code });
}
