import type { ItemRefusal } from '../plan/item-refusal.js';
import type { CellFault } from './cell-fault.js';

/** Where in a file a problem is: the physical line, from 1, and the column by its header, or by number if it has none. */
export interface RosterPlace {
  readonly line: number;
  readonly column?: string | number;
}

/** What is wrong with the quotes of a record. */
export type QuoteFault =
  /** A quote was opened and not closed before the end of the file. */
  | 'unterminated-quote'
  /** A quote stands in a cell that does not begin with one. */
  | 'stray-quote'
  /** Text follows the quote that closes a cell. */
  | 'text-after-quote';

/** Why a file is not read, or not read on. Where the header is at fault no row is read: a row means nothing without it. */
export type RosterFileProblem = RosterPlace &
  (
    | { readonly code: 'empty-file' }
    | { readonly code: 'no-rows' }
    | { readonly code: 'wrong-encoding'; readonly found: 'utf-16' | 'workbook' | 'not-utf-8' }
    | { readonly code: 'wrong-delimiter'; readonly found: 'semicolon' | 'tab' }
    /** None of the first line's cells is a header of the dialect; they may be data and are not repeated. */
    | { readonly code: 'no-header'; readonly known: readonly string[] }
    | { readonly code: 'unreadable-header'; readonly reason: QuoteFault | 'record-too-long' }
    | { readonly code: 'unknown-header'; readonly header: string; readonly known: readonly string[] }
    | { readonly code: 'repeated-header'; readonly header: string; readonly firstColumn: number }
    | { readonly code: 'missing-header'; readonly header: string }
    | { readonly code: 'unusable-setting'; readonly setting: string; readonly reason: UnusableSetting }
    | { readonly code: 'file-too-large'; readonly maxBytes: number }
    | { readonly code: 'too-many-rows'; readonly maxRows: number }
  );

/** Why a setting cannot be a column. Secret values do not travel in roster files. */
export type UnusableSetting = 'no-catalog' | 'unknown' | 'template-scoped' | 'secret';

/** Why one row is not taken. The other rows are. */
export type RosterRowProblem = RosterPlace &
  (
    | CellFault
    | { readonly code: QuoteFault }
    | { readonly code: 'record-too-long'; readonly maxBytes: number }
    | { readonly code: 'ragged-row'; readonly expectedCells: number; readonly foundCells: number }
    | { readonly code: 'duplicate-login'; readonly firstLine: number }
    | { readonly code: 'conflicting-columns'; readonly other: string }
    /** The row is good in itself; whoever reads the file cannot take it. */
    | { readonly code: 'refused'; readonly refusal: ItemRefusal }
  );

/** Everything that can be wrong with a roster file. Only header names are repeated, never a cell. */
export type RosterProblem = RosterFileProblem | RosterRowProblem;
