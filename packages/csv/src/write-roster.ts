import { err, ok, type AnyCatalog, type Result } from '@rollcall/core';
import {
  chooseColumns,
  fieldsWithoutColumn,
  rosterDialects,
  writeRosterRow,
  type RosterDialectName,
  type RosterEntry,
  type RosterWriteProblem,
} from '@rollcall/core/roster';
import { markOf, type ByteOrderMark } from './byte-order-mark.js';
import { csvLine } from './csv-line.js';

/** How a roster file is written. */
export interface WriteRosterOptions {
  readonly dialect: RosterDialectName;
  /**
   * The headers to write, `setting:KEY` among them; what the rows say beyond them is left out. Without a choice, all
   * columns of the dialect but the password are written, and a row that says more is a problem.
   */
  readonly columns?: readonly string[] | undefined;
  /** Needed for `setting:KEY` columns. */
  readonly catalog?: AnyCatalog | undefined;
  readonly byteOrderMark?: ByteOrderMark | undefined;
}

/**
 * Writes a roster file as text, to be stored as UTF-8. Each cell is read back before it is taken: reading the text
 * gives the same rows, or nothing is written and every obstacle is named.
 */
export function writeRoster(
  entries: Iterable<RosterEntry>,
  { dialect: name, columns, catalog, byteOrderMark }: WriteRosterOptions,
): Result<string, readonly RosterWriteProblem[]> {
  const dialect = rosterDialects[name];
  const chosen = chooseColumns({ dialect, columns, catalog });
  if (chosen.isErr()) return err(chosen.error);
  const header = chosen.value;
  const lines = [markOf(byteOrderMark), csvLine(header.columns.map((column) => column.header))];
  const problems: RosterWriteProblem[] = [];
  let row = 0;
  for (const entry of entries) {
    row += 1;
    const written = writeRosterRow(header, entry);
    const unwritable = written.isErr() ? written.error : [];
    const left = columns === undefined ? fieldsWithoutColumn(header, entry) : [];
    for (const cell of [...unwritable, ...left]) problems.push({ code: 'cannot-write', row, ...cell });
    if (written.isOk()) lines.push(csvLine(written.value));
  }
  const text = lines.join('');
  const { maxRows = Infinity, maxBytes = Infinity } = dialect;
  if (row > maxRows) problems.push({ code: 'too-many-rows', maxRows });
  if (Buffer.byteLength(text) > maxBytes) problems.push({ code: 'file-too-large', maxBytes });
  return problems.length === 0 ? ok(text) : err(problems);
}
