// Roster files: dialects, rows, problems.
export { chooseColumns, type ColumnChoice } from './roster/choose-columns.js';
export { CLEAR_MARKER } from './roster/clear-marker.js';
export { columnsFor } from './roster/columns-for.js';
export { errorColumns } from './roster/error-column.js';
export { errorFileHeader, errorFileRow } from './roster/error-file-row.js';
export { escapeCell, isFormulaLike, unescapeCell } from './roster/formula-rule.js';
export { parseRosterHeader, type HeaderRecord } from './roster/parse-roster-header.js';
export { parseRosterRow, type LoginLines, type RosterRecord } from './roster/parse-roster-row.js';
export { rejectBrokenRow, rejectRow } from './roster/reject-row.js';
export type { RejectedRow } from './roster/rejected-row.js';
export type { RosterDialect, RosterDialectName } from './roster/roster-dialect.js';
export { rosterDialects } from './roster/roster-dialects.js';
export type { HeaderColumn, RosterHeader } from './roster/roster-header.js';
export type {
  QuoteFault,
  RosterFileProblem,
  RosterPlace,
  RosterProblem,
  RosterRowProblem,
} from './roster/roster-problem.js';
export type { RosterConnectFields, RosterEntry, RosterField, RosterRow } from './roster/roster-row.js';
export type { RosterWriteProblem } from './roster/roster-write-problem.js';
export { fieldsWithoutColumn, writeRosterRow, type UnwritableCell } from './roster/write-roster-row.js';
