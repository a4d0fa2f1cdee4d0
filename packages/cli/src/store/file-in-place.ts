import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { systemCode } from '../file/system-code.js';

/** How the stores of the time before there were databases begin. */
const OLD_STORE = '{"format":"rollcall-store"';

/**
 * What stands where a folder should be; `undefined` if it is a folder, or nothing. It is not touched. What cannot be looked
 * at is for the database to complain of.
 */
export function fileInPlace(path: string): 'old-store' | 'unknown' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isDirectory()) return undefined;
    return stats.isFile() && beginning(path) === OLD_STORE ? 'old-store' : 'unknown';
  } catch (thrown) {
    systemCode(thrown);
    return undefined;
  }
}

function beginning(path: string): string {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(OLD_STORE.length);
    return buffer.toString('utf8', 0, readSync(file, buffer));
  } finally {
    closeSync(file);
  }
}
