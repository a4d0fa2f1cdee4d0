import { err, ok, type AnyCatalog, type ItemRefusal, type Result } from '@rollcall/core';
import {
  parseRosterHeader,
  parseRosterRow,
  rejectBrokenRow,
  rejectRow,
  type LoginLines,
  type RejectedRow,
  type RosterDialect,
  type RosterFileProblem,
  type RosterHeader,
  type RosterRow,
  type RosterRowProblem,
} from '@rollcall/core/roster';
import { recognizeDelimiter } from './recognize-delimiter.js';
import { MAX_RECORD_BYTES, type RecordFault, type SplitRecord } from './record-splitter.js';
import type { RosterReading } from './roster-reading.js';

/** Makes readings of the records of one file: its header, then its rows. */
export interface RecordReader {
  readonly read: (record: SplitRecord) => readonly RosterReading[];
  readonly end: () => readonly RosterReading[];
  /** Whether a problem ended the file. */
  readonly isOver: () => boolean;
}

/** What rows are checked by besides the dialect. */
export interface RowRules {
  readonly catalog: AnyCatalog | undefined;
  readonly refuse: ((row: RosterRow) => ItemRefusal | undefined) | undefined;
}

/** Makes a reader. Rows of a dialect that limits them are held back to the end, or to the first row too many. */
export function createRecordReader(dialect: RosterDialect, { catalog, refuse }: RowRules): RecordReader {
  const { maxRows = Infinity } = dialect;
  const loginLines: LoginLines = new Map();
  let header: RosterHeader | undefined;
  let held: RosterReading[] = [];
  let rows = 0;
  let state: 'open' | 'over' = 'open';
  const stop = (problems: readonly RosterFileProblem[]): readonly RosterReading[] => {
    state = 'over';
    return problems.map((problem) => ({ kind: 'file-problem', problem }));
  };
  const readHeader = (record: SplitRecord): readonly RosterReading[] => {
    const parsed = headerOf(record, dialect, catalog);
    if (parsed.isErr()) return stop(parsed.error);
    header = parsed.value;
    return [{ kind: 'header', header }];
  };
  return {
    read: (record) => {
      if (state === 'over') return [];
      if (header === undefined) return readHeader(record);
      rows += 1;
      if (rows > maxRows) return stop([{ line: record.line, code: 'too-many-rows', maxRows }]);
      const reading = readingOf(rowOf(header, record, loginLines).andThen(refusing(header, record, refuse)));
      if (maxRows === Infinity) return [reading];
      held.push(reading);
      return [];
    },
    end: () => {
      if (state === 'over') return [];
      if (header === undefined) return stop([{ line: 1, code: 'empty-file' }]);
      if (rows === 0) return stop([{ line: 1, code: 'no-rows' }]);
      const released = held;
      held = [];
      return released;
    },
    isOver: () => state === 'over',
  };
}

function headerOf(
  { line, cells, undecodable, fault }: SplitRecord,
  dialect: RosterDialect,
  catalog: AnyCatalog | undefined,
): Result<RosterHeader, readonly RosterFileProblem[]> {
  const parsed = parseRosterHeader({ line, cells, dialect, catalog });
  if (parsed.isOk() && fault === undefined) return parsed;
  const found = recognizeDelimiter(cells, dialect);
  if (found !== undefined) return err([{ line, code: 'wrong-delimiter', found }]);
  if (fault !== undefined) return err([{ line, code: 'unreadable-header', reason: fault.code }]);
  if (undecodable.length > 0) return err([{ line, code: 'wrong-encoding', found: 'not-utf-8' }]);
  return parsed;
}

function rowOf(
  header: RosterHeader,
  record: SplitRecord,
  loginLines: LoginLines,
): Result<RosterRow, RejectedRow> {
  const { line, fault } = record;
  if (fault === undefined) return parseRosterRow(header, record, loginLines);
  return err(rejectBrokenRow(header, record, problemOf(header, line, fault)));
}

/** Refuses a good row where the caller has a reason to. */
function refusing(header: RosterHeader, record: SplitRecord, refuse: RowRules['refuse']) {
  return (row: RosterRow): Result<RosterRow, RejectedRow> => {
    const refusal = refuse?.(row);
    if (refusal === undefined) return ok(row);
    return err(rejectRow(header, record, [{ line: row.line, code: 'refused', refusal }]));
  };
}

function problemOf(header: RosterHeader, line: number, fault: RecordFault): RosterRowProblem {
  if (fault.code === 'record-too-long') return { line, code: fault.code, maxBytes: MAX_RECORD_BYTES };
  return { line, column: header.columns[fault.cell]?.header ?? fault.cell + 1, code: fault.code };
}

function readingOf(result: Result<RosterRow, RejectedRow>): RosterReading {
  return result.match<RosterReading>(
    (row) => ({ kind: 'row', row }),
    (rejected) => ({ kind: 'rejected', rejected }),
  );
}
