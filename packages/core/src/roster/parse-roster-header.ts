import type { AnyCatalog } from '../catalog/any-catalog.js';
import { err, ok, type Result } from '../result.js';
import { findHeaderColumn, knownHeaders } from './find-header-column.js';
import { normalizeHeader } from './normalize-header.js';
import type { RosterDialect } from './roster-dialect.js';
import type { HeaderColumn, RosterHeader } from './roster-header.js';
import type { RosterFileProblem } from './roster-problem.js';

/** The first record of a file, and how it is to be read. */
export interface HeaderRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly dialect: RosterDialect;
  /** Needed for `setting:KEY` columns. */
  readonly catalog?: AnyCatalog | undefined;
}

/** Reads a header, or gives everything that is wrong with it. */
export function parseRosterHeader(record: HeaderRecord): Result<RosterHeader, readonly RosterFileProblem[]> {
  const { line, cells, dialect, catalog } = record;
  const problems: RosterFileProblem[] = [];
  const columns: HeaderColumn[] = [];
  const firstSeen = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const column = index + 1;
    const found = findHeaderColumn(cell, dialect, catalog);
    if (found.isErr()) problems.push({ line, column, ...found.error });
    else columns.push(found.value);
    const identity = found.isOk() ? found.value.header : `unknown:${normalizeHeader(cell)}`;
    const firstColumn = firstSeen.get(identity);
    if (firstColumn !== undefined)
      problems.push({ line, column, code: 'repeated-header', header: cell, firstColumn });
    else firstSeen.set(identity, column);
  }
  if (columns.length === 0) return err([{ line, code: 'no-header', known: knownHeaders(dialect) }]);
  for (const { header, presence } of dialect.columns) {
    if (presence === 'required' && !firstSeen.has(header))
      problems.push({ line, code: 'missing-header', header });
  }
  return problems.length === 0 ? ok({ dialect, columns }) : err(problems);
}
