import type { CellFault } from './cell-fault.js';

/** Why a value has no cell that would be read back as the same value. */
export type CellWriteFault =
  | CellFault
  /** The dialect, or the choice of columns, has no place for the value. */
  | { readonly code: 'no-column' }
  /** An empty cell would leave the field alone. */
  | { readonly code: 'empty-value' }
  /** The text holds half of a surrogate pair, which UTF-8 cannot write. */
  | { readonly code: 'lone-surrogate' }
  /** The dialect has no way to write that a field is cleared. */
  | { readonly code: 'no-clear-marker' }
  /** The dialect's cell would be read back as another value: a name that holds its separator, say. */
  | { readonly code: 'ambiguous-value' };

/** Why rows are not written. Nothing is written then. */
export type RosterWriteProblem =
  /** `row` counts the rows handed over, from 1. */
  | {
      readonly code: 'cannot-write';
      readonly row: number;
      readonly column: string;
      readonly fault: CellWriteFault;
    }
  | { readonly code: 'unknown-column'; readonly column: string }
  | { readonly code: 'missing-column'; readonly column: string }
  | { readonly code: 'file-too-large'; readonly maxBytes: number }
  | { readonly code: 'too-many-rows'; readonly maxRows: number };
