import { isPhoneNumber } from './cell/phone-number-cell.js';
import { errorColumns } from './error-column.js';
import { explainRosterProblem } from './explain-roster-problem.js';
import { escapeCell } from './formula-rule.js';
import type { RejectedRow } from './rejected-row.js';
import { isSecretColumn, type HeaderColumn, type RosterHeader } from './roster-header.js';

/** The header of an error file: what went wrong, then the columns of the file that was read, without its secret ones. */
export function errorFileHeader({ columns }: RosterHeader): readonly string[] {
  return [...errorColumns, ...columns.filter(isRepeated).map(({ header }) => header)];
}

/**
 * One row of an error file: the line, codes and remedies, then the cells as they were read, escaped. A row with too few
 * or too many cells keeps them so, and is refused again unless it is mended.
 */
export function errorFileRow(
  { columns, dialect }: RosterHeader,
  { line, cells, problems }: RejectedRow,
): readonly string[] {
  const remedies = problems.map((problem) => {
    const { expected, remedy } = explainRosterProblem(problem);
    const column = problem.column === undefined ? '' : `Column ${problem.column}: `;
    return `${column}${expected} – ${remedy}`;
  });
  const repeated = cells.filter((_, index) => columns[index] === undefined || isRepeated(columns[index]));
  const bare = dialect.formulas === 'refused' ? isPhoneNumber : () => false;
  return [
    String(line),
    problems.map((problem) => (problem.code === 'refused' ? problem.refusal.code : problem.code)).join(' '),
    remedies.join(' '),
    ...repeated.map((cell) => (bare(cell) ? cell : escapeCell(cell))),
  ];
}

function isRepeated(column: HeaderColumn): boolean {
  return column.kind !== 'error-column' && !isSecretColumn(column);
}
