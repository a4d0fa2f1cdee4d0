import { PassThrough, Writable } from 'node:stream';
import type { ExitCode } from '../error/exit-code.js';
import { main } from '../main.js';
import type { OpenDatabase } from '../store/database.js';
import type { CommandIo } from '../terminal/command-io.js';
import { memoryDatabase } from './memory-database.js';

/** What a command line said and how it ended. */
export interface Ended {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** What `quit` was called with. */
  readonly quit: readonly ExitCode[];
}

/** How a test stands in for terminal and user. */
export interface Situation {
  readonly stdin?: string | Uint8Array;
  /** Makes all three streams terminals. */
  readonly terminal?: true;
  readonly env?: Readonly<Record<string, string>>;
  /** Opens the store; in memory unless a test says otherwise. */
  readonly openDatabase?: OpenDatabase;
  /** Called with everything that is written, so that a test can answer or interrupt. */
  readonly onText?: (
    text: string,
    act: { readonly type: (keys: string) => void; readonly interrupt: () => void },
  ) => void;
}

/** Runs the command line in this process. */
export async function runCli(args: readonly string[], situation: Situation = {}): Promise<Ended> {
  const { terminal, env = {}, openDatabase = memoryDatabase, onText } = situation;
  const listeners = new Set<() => void>();
  const stdin = Object.assign(new PassThrough(), terminal && { isTTY: true, setRawMode: () => undefined });
  const quit: ExitCode[] = [];
  const said = { stdout: '', stderr: '' };
  const act = {
    type: (keys: string) => void stdin.write(keys),
    interrupt: () => [...listeners].forEach((listener) => listener()),
  };
  const stream = (name: keyof typeof said) => {
    const writable = new Writable({
      write: (chunk: Buffer, _encoding, written) => {
        said[name] += chunk.toString();
        written();
        onText?.(chunk.toString(), act);
      },
    });
    return Object.assign(writable, terminal && { isTTY: true, columns: 120 });
  };
  const io: CommandIo = {
    stdin,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env: { ...process.env, FORCE_COLOR: undefined, ...env },
    onInterrupt: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    quit: (code) => void quit.push(code),
    openDatabase,
  };
  if (situation.stdin !== undefined) stdin.end(situation.stdin);
  const code = await main(args, io);
  return { code, ...said, quit };
}
