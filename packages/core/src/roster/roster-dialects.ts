import { amazonConnectDialect } from './amazon-connect-dialect.js';
import { rollcallDialect } from './rollcall-dialect.js';
import type { RosterDialect, RosterDialectName } from './roster-dialect.js';
import { symbeeDialect } from './symbee-dialect.js';

/** The kinds of roster files that are read and written, by name. */
export const rosterDialects: Readonly<Record<RosterDialectName, RosterDialect>> = {
  symbee: symbeeDialect,
  'amazon-connect': amazonConnectDialect,
  rollcall: rollcallDialect,
};
