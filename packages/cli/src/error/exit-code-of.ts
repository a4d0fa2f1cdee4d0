import type { CommandError } from './command-error.js';
import { exitCodes, type ExitCode } from './exit-code.js';

const blocked: ReadonlySet<CommandError['code']> = new Set([
  'unavailable',
  'timed-out',
  'throttled',
  'denied',
  'invalid-request',
  'unexpected-answer',
  'invalid-cursor',
  'closed',
  'version-conflict',
  'incomplete-read',
  'invalid-directory-user',
  'file-not-written',
  'folder-in-use',
  'folder-unusable',
  'schema-newer',
  'schema-diverged',
  'wrong-encoding',
  'store-is-a-file',
  'store-not-reached',
  'store-login-refused',
  'store-database-missing',
  'store-denied',
  'store-not-migrated',
  'store-not-owned',
  'store-not-counted',
  'store-lost',
]);

/** The exit code of a command that ended with an error: what is not about the world is about the input. */
export function exitCodeOf({ code }: CommandError): ExitCode {
  if (code === 'cancelled' || code === 'declined') return exitCodes.cancelled;
  return blocked.has(code) ? exitCodes.blocked : exitCodes.badInput;
}
