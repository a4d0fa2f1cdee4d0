import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { err, ok, type Result } from '@rollcall/core';
import { systemCode } from './system-code.js';

/**
 * Writes a file that only its owner can read: whole, or not at all. Done in one go rather than asynchronously, so that an
 * interrupt cannot come between. An error is the system's code.
 */
export function replaceFile(path: string, text: string): Result<void, string> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return ok(undefined);
  } catch (thrown) {
    rmSync(temporary, { force: true });
    return err(systemCode(thrown));
  }
}
