import { openDatabase } from '../store/open-database.js';
import type { CommandIo } from './command-io.js';

/** The real process. SIGTERM counts as an interrupt too. */
export const processIo: CommandIo = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  onInterrupt: (listener) => {
    process.on('SIGINT', listener).on('SIGTERM', listener);
    return () => void process.off('SIGINT', listener).off('SIGTERM', listener);
  },
  quit: (code) => process.exit(code),
  openDatabase,
};
