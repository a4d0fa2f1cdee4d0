import { isUtf8 } from 'node:buffer';
import type { QuoteFault } from '@rollcall/core/roster';
import { CsvError, parse } from 'csv-parse/sync';

/** The cells of one record, and where it ends in the bytes. */
export interface CellsOfRecord {
  readonly cells: readonly string[];
  readonly end: number;
}

/** The records of some text, up to the first that cannot be split. */
export interface SplitText {
  readonly records: readonly CellsOfRecord[];
  /** What is wrong with the quotes of the record behind the last, and in which of its cells, from 0. */
  readonly fault?: { readonly code: QuoteFault; readonly cell: number };
}

// csv-parse discovers one line end and keeps to it; named like this, each line may have its own.
const record_delimiter = ['\r\n', '\n', '\r'];
const base = { record_delimiter, relax_column_count: true, bom: false } as const;

const faults: Readonly<Record<string, QuoteFault>> = {
  CSV_QUOTE_NOT_CLOSED: 'unterminated-quote',
  CSV_INVALID_CLOSING_QUOTE: 'text-after-quote',
  INVALID_OPENING_QUOTE: 'stray-quote',
};

/** Splits text into records and cells. Bytes that are not UTF-8 become U+FFFD. */
export function splitCells(text: Buffer): SplitText {
  const records: CellsOfRecord[] = [];
  try {
    parse(text, {
      ...base,
      on_record: (cells: string[], { bytes }) => {
        records.push({ cells, end: bytes });
        return undefined;
      },
    });
  } catch (error) {
    const code = error instanceof CsvError ? faults[error.code] : undefined;
    if (code === undefined) throw error;
    return { records, fault: { code, cell: Number((error as CsvError)['index']) } };
  }
  return { records };
}

/** Splits one line at its commas, whatever its quotes: what can be shown of a record that cannot be read. */
export function splitLoosely(line: Buffer): readonly string[] {
  return parse(line, { ...base, quote: null })[0] ?? [];
}

/** The positions of the cells of one record whose bytes are not UTF-8. */
export function undecodableCells(record: Buffer): readonly number[] {
  if (isUtf8(record)) return [];
  const cells = parse(record, { ...base, encoding: 'latin1' })[0] ?? [];
  return cells.flatMap((cell, index) => (isUtf8(Buffer.from(cell, 'latin1')) ? [] : [index]));
}
