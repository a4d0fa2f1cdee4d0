import type { PortError } from '@rollcall/core';
import type { EmbeddedPostgresError } from '@rollcall/postgres';
import type { StoreProblem } from './store-problem.js';

/** "invalid_catalog_name": the database, which the server finds out before anything else. */
const NO_DATABASE = '3D000';
/** Schema, table, column, function that is not there. */
const NOT_THERE = new Set(['3F000', '42P01', '42703', '42883']);

/** What it means for the store that a database answered this while it was opened. */
export function storeProblemOf(error: EmbeddedPostgresError, schema: string): StoreProblem | PortError {
  switch (error.code) {
    case 'unavailable':
    case 'timed-out':
      return { code: 'store-not-reached', ...causeOf(error) };
    case 'denied':
      return error.cause?.code?.startsWith('42')
        ? { code: 'store-denied', schema }
        : { code: 'store-login-refused', ...causeOf(error) };
    case 'invalid-request':
      if (error.cause?.code === NO_DATABASE) return { code: 'store-database-missing' };
      return NOT_THERE.has(error.cause?.code ?? '') ? { code: 'store-not-migrated', schema } : error;
    default:
      return error;
  }
}

function causeOf({ cause }: Pick<Extract<PortError, { readonly code: 'unavailable' }>, 'cause'>) {
  return cause === undefined ? {} : { cause };
}
