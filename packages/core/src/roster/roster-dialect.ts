import type { RosterColumn } from './roster-column.js';

/** Name of a kind of roster file. */
export type RosterDialectName = 'symbee' | 'amazon-connect' | 'rollcall';

/** A kind of roster file, as data. */
export interface RosterDialect {
  readonly name: RosterDialectName;
  /** In the order in which they are written. */
  readonly columns: readonly RosterColumn[];
  /** Whether formula-like cells are escaped and unescaped, or refused since the reader would not strip the escape. */
  readonly formulas: 'escaped' | 'refused';
  /** Whether `CLEAR_MARKER` clears a field. Files that only add users have nothing to clear. */
  readonly clearing: 'marker' | 'none';
  /** Whether `setting:KEY` columns hold user-scoped settings. */
  readonly settings: 'columns' | 'none';
  /** Whether rows describe new users only, so that a desk phone needs its number in the row. */
  readonly rows: 'new-users' | 'any-users';
  readonly maxBytes?: number;
  readonly maxRows?: number;
}
