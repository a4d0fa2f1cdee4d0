import type { IntegratedUserAdministration } from '@rollcall/administration';
import { ok, type AnyCatalog, type Result } from '@rollcall/core';
import type { CommandError } from '../error/command-error.js';
import type { Session } from '../session/session.js';
import { referenceNames, withoutNames, type NamedValue } from './reference-names.js';

/** Reads the names of what users of the directory are given, where people are to read the plan. */
export async function namesIfShown(
  { output, signal }: Session,
  { directory }: IntegratedUserAdministration<AnyCatalog>,
): Promise<Result<NamedValue, CommandError>> {
  if (output.format === 'json') return ok(withoutNames);
  return (await directory.references({ signal })).map(referenceNames);
}
