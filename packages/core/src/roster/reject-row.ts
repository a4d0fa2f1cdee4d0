import { unescapeCell } from './formula-rule.js';
import type { RejectedRow } from './rejected-row.js';
import { isSecretColumn, type RosterHeader } from './roster-header.js';
import type { RosterRowProblem } from './roster-problem.js';

interface CellsOnLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Keeps what is needed to mend a row whose cells stand under their headers, and none of its secrets. */
export function rejectRow(
  { columns, dialect }: RosterHeader,
  { line, cells }: CellsOnLine,
  problems: readonly RosterRowProblem[],
): RejectedRow {
  const kept = cells.map((cell, index) => {
    const column = columns[index];
    if (column !== undefined && isSecretColumn(column)) return '';
    return dialect.formulas === 'escaped' ? unescapeCell(cell) : cell;
  });
  return { line, cells: kept, problems };
}

/** Keeps what is needed to mend a row whose cells cannot be told apart: nothing, if one of them might be a secret. */
export function rejectBrokenRow(
  header: RosterHeader,
  row: CellsOnLine,
  problem: RosterRowProblem,
): RejectedRow {
  if (header.columns.some(isSecretColumn)) return { line: row.line, cells: [], problems: [problem] };
  return rejectRow(header, row, [problem]);
}
