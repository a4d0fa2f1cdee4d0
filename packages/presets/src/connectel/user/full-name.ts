import type { Identity } from '@rollcall/core';

/**
 * The identity of somebody whose name is one field. It goes to the first of the two names that an identity has, so that
 * listings show it and search in it.
 */
export function identityNamed(fullName: string, email?: string): Identity {
  return { firstName: fullName, ...(email === undefined ? {} : { email }) };
}
