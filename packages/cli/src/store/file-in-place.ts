import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** How the stores of the time before there were databases begin. */
const OLD_STORE = '{"format":"rollcall-store"';

/** What stands where a folder should be; `undefined` if it is a folder, or nothing. It is not touched. */
export function fileInPlace(path: string): 'old-store' | 'unknown' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return undefined;
  return stats.isFile() && beginning(path) === OLD_STORE ? 'old-store' : 'unknown';
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
