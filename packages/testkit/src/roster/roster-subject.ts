import type { Result } from '@rollcall/core';
import type {
  RejectedRow,
  RosterDialectName,
  RosterEntry,
  RosterHeader,
  RosterRow,
} from '@rollcall/core/roster';

/** What was read of a roster file. */
export interface RosterContents {
  readonly header: RosterHeader | undefined;
  readonly rows: readonly RosterRow[];
  readonly rejected: readonly RejectedRow[];
}

/** What reads and writes roster files. */
export interface RosterSubject {
  /** Reads a file whose bytes come in chunks. */
  readonly read: (chunks: readonly Uint8Array[], dialect: RosterDialectName) => Promise<RosterContents>;
  /** The text of a file with all columns of the dialect. */
  readonly write: (entries: readonly RosterEntry[], dialect: RosterDialectName) => Result<string, unknown>;
  /** The text of the file of rows that were refused. */
  readonly errorFile: (header: RosterHeader, rejected: readonly RejectedRow[]) => string;
}
