import { errorFileHeader, errorFileRow, type RejectedRow, type RosterHeader } from '@rollcall/core/roster';
import { markOf, type ByteOrderMark } from './byte-order-mark.js';
import { csvLine } from './csv-line.js';

/** What an error file is written from. */
export interface ErrorFile {
  /** The header of the file that was read. */
  readonly header: RosterHeader;
  readonly rejected: Iterable<RejectedRow>;
  readonly byteOrderMark?: ByteOrderMark | undefined;
}

/**
 * Writes the rows that were refused, as they were read, with the line, what is wrong and how to mend it in columns of
 * their own. Mended, it can be imported as it is: those columns are known and ignored. Secret columns are left out.
 */
export function writeErrorFile({ header, rejected, byteOrderMark }: ErrorFile): string {
  const lines = [markOf(byteOrderMark), csvLine(errorFileHeader(header))];
  for (const row of rejected) lines.push(csvLine(errorFileRow(header, row)));
  return lines.join('');
}
