import type { RollcallError } from '@rollcall/core';
import { renderError } from '@rollcall/core/english';

/** Why something did not happen: the code with what it takes, and words. */
export function reasonDocument(reason: RollcallError): object {
  const { code, ...rest } = reason;
  return { ...rest, code, message: renderError(reason) };
}
