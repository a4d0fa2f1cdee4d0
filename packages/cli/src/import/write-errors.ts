import { existsSync } from 'node:fs';
import { err, looseLogin, ok, type ItemRefusal, type MatchKey, type Plan, type Result } from '@rollcall/core';
import { collectRoster, writeErrorFile } from '@rollcall/csv';
import type { CommandError } from '../error/command-error.js';
import type { Session } from '../session/session.js';
import { replaceFile } from '../file/replace-file.js';
import type { RosterFile } from './roster-file.js';

/** An error file that was written. */
export interface WrittenErrors {
  readonly path: string;
  readonly rows: number;
}

/** Writes the rows that were bad and those that the plan refuses to a file of their own; none if there are no such rows. */
export async function writeErrors(
  { catalog, signal }: Session,
  { bytes, dialect, header }: RosterFile,
  { items }: Plan,
  path: string | undefined,
): Promise<Result<WrittenErrors | undefined, CommandError>> {
  if (path === undefined) return ok(undefined);
  const refusals = new Map<MatchKey, ItemRefusal>();
  for (const { loginName, refusal } of items) if (refusal) refusals.set(looseLogin(loginName).key, refusal);
  const refuse = ({ login }: { readonly login: { readonly key: MatchKey } }) => refusals.get(login.key);
  const read = await collectRoster(bytes, { dialect, catalog, signal, refuse });
  if (read.isErr()) return err(read.error);
  const { rejected } = read.value;
  if (rejected.length === 0) return ok(undefined);
  if (existsSync(path)) return err({ code: 'file-exists', path });
  const written = replaceFile(path, writeErrorFile({ header, rejected }));
  return written
    .map(() => ({ path, rows: rejected.length }))
    .mapErr((reason) => ({ code: 'file-not-written', path, reason }));
}
