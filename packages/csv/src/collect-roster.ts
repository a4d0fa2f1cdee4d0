import { err, ok, type PortError, type Result } from '@rollcall/core';
import type { RejectedRow, RosterFileProblem, RosterHeader, RosterRow } from '@rollcall/core/roster';
import { readRoster, type ReadRosterOptions } from './read-roster.js';
import type { RosterSource } from './roster-source.js';

/** A roster file as a whole. */
export interface RosterContents {
  /** `undefined` if the file could not be read; then `fileProblems` says why. */
  readonly header: RosterHeader | undefined;
  /** The rows that can be imported, in the order of the file. */
  readonly rows: readonly RosterRow[];
  /** The rows that cannot; `writeErrorFile` writes them out to be mended. */
  readonly rejected: readonly RejectedRow[];
  readonly fileProblems: readonly RosterFileProblem[];
}

/** Reads a whole roster file. An error means that the source failed or the caller cancelled, never that a row is bad. */
export async function collectRoster(
  source: RosterSource,
  options: ReadRosterOptions,
): Promise<Result<RosterContents, PortError>> {
  let header: RosterHeader | undefined;
  const rows: RosterRow[] = [];
  const rejected: RejectedRow[] = [];
  const fileProblems: RosterFileProblem[] = [];
  for await (const reading of readRoster(source, options)) {
    if (reading.kind === 'stopped') return err(reading.error);
    if (reading.kind === 'header') header = reading.header;
    if (reading.kind === 'row') rows.push(reading.row);
    if (reading.kind === 'rejected') rejected.push(reading.rejected);
    if (reading.kind === 'file-problem') fileProblems.push(reading.problem);
  }
  return ok({ header, rows, rejected, fileProblems });
}
