import { clear, set, type Intent } from '../intent/intent.js';
import { err, ok, type Result } from '../result.js';
import type { CellFormat } from './cell/cell-format.js';
import { isPhoneNumber } from './cell/phone-number-cell.js';
import type { CellFault } from './cell-fault.js';
import { isClearMarker, unescapeClearMarker } from './clear-marker.js';
import { isFormulaLike, unescapeCell } from './formula-rule.js';
import type { RosterDialect } from './roster-dialect.js';

/** How the cells of one column are read. */
export interface CellRules<T> {
  readonly format: CellFormat<T>;
  readonly clearing: 'possible' | 'impossible';
}

/** Reads one cell into an intent; an empty cell is no intent. */
export function readCell<T>(
  dialect: RosterDialect,
  { format, clearing }: CellRules<T>,
  cell: string,
): Result<Intent<T> | undefined, CellFault> {
  if (cell === '') return ok(undefined);
  if (cell.includes('\0')) return err({ code: 'nul' });
  const text = dialect.formulas === 'escaped' ? unescapeCell(cell) : cell;
  if (dialect.clearing === 'none') return format.read(text).andThen((value) => accept(dialect, text, value));
  if (!isClearMarker(text))
    return format.read(unescapeClearMarker(text)).map((value) => set(value) as Intent<T>);
  return clearing === 'possible' ? ok(clear) : err({ code: 'not-clearable' });
}

function accept<T>(dialect: RosterDialect, text: string, value: T): Result<Intent<T>, CellFault> {
  const refused = dialect.formulas === 'refused' && isFormulaLike(text) && !isPhoneNumber(text.trim());
  return refused ? err({ code: 'formula-like' }) : ok({ kind: 'set', value });
}
