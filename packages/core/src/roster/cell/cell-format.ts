import type { Result } from '../../result.js';
import type { CellFault } from '../cell-fault.js';

/**
 * How a value stands in a cell. `read` gets a text that is not empty; `write` need not check: a writer reads each cell
 * back and refuses what does not come back equal.
 */
export interface CellFormat<T> {
  readonly read: (text: string) => Result<T, CellFault>;
  readonly write: (value: T) => string;
}
