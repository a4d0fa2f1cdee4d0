import { existsSync, writeFileSync } from 'node:fs';
import { err, ok } from '@rollcall/core';
import type { RosterDialectName } from '@rollcall/core/roster';
import { exampleRoster } from '@rollcall/csv';
import type { Ending } from '../command/act.js';
import { exitCodes } from '../error/exit-code.js';
import type { Session } from '../session/session.js';
import { systemCode } from '../file/system-code.js';

/** `rollcall import --example DIALECT [FILE]`: the library's example, to a new file or to standard output. */
export async function writeExample(
  { output }: Session,
  dialect: RosterDialectName,
  path: string | undefined,
): Promise<Ending> {
  const text = exampleRoster(dialect);
  if (path === undefined) {
    output.result({ example: { dialect, text } }, () => text);
    return ok(exitCodes.done);
  }
  if (existsSync(path)) return err({ code: 'file-exists', path });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (thrown) {
    return err({ code: 'file-not-written', path, reason: systemCode(thrown) });
  }
  output.result({ example: { dialect, path } }, () => '');
  output.note(`Written: ${path}`);
  return ok(exitCodes.done);
}
