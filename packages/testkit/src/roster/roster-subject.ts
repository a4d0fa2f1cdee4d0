import type { AnyCatalog, Result } from '@rollcall/core';
import type {
  RejectedRow,
  RosterDialectName,
  RosterEntry,
  RosterFileProblem,
  RosterHeader,
  RosterRow,
  RosterWriteProblem,
} from '@rollcall/core/roster';

/** What was read of a roster file. */
export interface RosterContents {
  readonly header: RosterHeader | undefined;
  readonly rows: readonly RosterRow[];
  readonly rejected: readonly RejectedRow[];
  readonly fileProblems: readonly RosterFileProblem[];
}

/** The settings of a catalog that have columns of their own. */
export interface SettingColumns {
  readonly catalog: AnyCatalog;
  readonly keys: readonly string[];
}

/** What reads and writes roster files. */
export interface RosterSubject {
  /** Reads a file whose bytes come in chunks; its columns of settings belong to the catalog. */
  readonly read: (
    chunks: readonly Uint8Array[],
    dialect: RosterDialectName,
    catalog?: AnyCatalog,
  ) => Promise<RosterContents>;
  /** The text of a file with all columns of the dialect, and those of these settings. */
  readonly write: (
    entries: readonly RosterEntry[],
    dialect: RosterDialectName,
    settings?: SettingColumns,
  ) => Result<string, readonly RosterWriteProblem[]>;
  /** The text of the file of rows that were refused. */
  readonly errorFile: (header: RosterHeader, rejected: readonly RejectedRow[]) => string;
}
