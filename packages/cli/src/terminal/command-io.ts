import type { Readable, Writable } from 'node:stream';
import type { ExitCode } from '../error/exit-code.js';
import type { OpenDatabase } from '../store/database.js';

/** A stream that may be a terminal. */
export interface TerminalTraits {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What a command has of the world that it runs in. */
export interface CommandIo {
  readonly stdin: Readable & TerminalTraits;
  readonly stdout: Writable & TerminalTraits;
  readonly stderr: Writable & TerminalTraits;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls the listener at every interrupt (Ctrl-C), until the function that it gives is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Ends the process at once. */
  readonly quit: (code: ExitCode) => void;
  /** Opens what keeps profiles and templates. */
  readonly openDatabase: OpenDatabase;
}
