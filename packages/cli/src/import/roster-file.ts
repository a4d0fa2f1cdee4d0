import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { err, ok, type Result } from '@rollcall/core';
import type { RejectedRow, RosterDialectName, RosterHeader, RosterRow } from '@rollcall/core/roster';
import { collectRoster } from '@rollcall/csv';
import type { CommandError } from '../error/command-error.js';
import type { CommandProblem } from '../error/command-problem.js';
import type { Session } from '../session/session.js';
import { systemCode } from '../file/system-code.js';

/** A roster file that was read, with its bytes: an error file is made from a second reading of them. */
export interface RosterFile {
  readonly path: string;
  readonly dialect: RosterDialectName;
  readonly bytes: Uint8Array;
  readonly header: RosterHeader;
  readonly rows: readonly RosterRow[];
  readonly rejected: readonly RejectedRow[];
}

/** Reads a roster file; `-` is standard input. */
export async function readRosterFile(
  session: Session,
  { path, dialect }: Pick<RosterFile, 'path' | 'dialect'>,
): Promise<Result<RosterFile, CommandError>> {
  const read = await readBytes(session, path);
  if (read.isErr()) return err(read.error);
  const bytes = read.value;
  const { catalog, signal } = session;
  const contents = await collectRoster(bytes, { dialect, catalog, signal });
  if (contents.isErr()) return err(contents.error);
  const { header, rows, rejected, fileProblems } = contents.value;
  if (header === undefined || fileProblems.length > 0) {
    return err({ code: 'unusable-file', path, problems: fileProblems });
  }
  return ok({ path, dialect, bytes, header, rows, rejected });
}

async function readBytes({ io }: Session, path: string): Promise<Result<Uint8Array, CommandProblem>> {
  try {
    return ok(path === '-' ? await buffer(io.stdin) : await readFile(path));
  } catch (thrown) {
    return err({ code: 'file-unreadable', path, reason: systemCode(thrown) });
  }
}
