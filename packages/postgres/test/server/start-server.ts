import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import type { ServerPrograms } from './programs.js';

/** A server that runs. */
export interface RunningServer {
  /** How to connect as superuser. */
  readonly config: PoolConfig;
  /** The process to which all others of the server belong. */
  readonly postmaster: () => number;
  /** Starts it again once it has died, in the same place. */
  readonly restart: () => Promise<void>;
}

const INITDB = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
/** Nothing of it has to outlast the machine. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1'];
/**
 * Starts the server, and again for each line of standard input; ends it when standard input ends, which it does with this
 * process, however that ends.
 */
const KEEPER = `"$0" "$@" & pid=$!
while read again; do wait $pid; "$0" "$@" & pid=$!; done
kill -INT $pid; wait $pid; cd /; rm -rf "$FOLDER"`;
const READY = 'ready to accept connections';
/** What has died is not all gone yet. */
const TOO_EARLY = /pre-existing shared memory block|lock file .* already exists/;
const STARTS = 200;

/** Starts a server in a temporary folder, which lives no longer than this process. */
export async function startServer(
  { folder: bin, user }: ServerPrograms,
  options: {
    readonly settings: readonly string[];
    /** What is put before the command, and then sees to it that the server does not run as root. */
    readonly launcher?: readonly string[] | undefined;
  },
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-postgres-'));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const made = spawnSync(join(bin, 'initdb'), [...INITDB, '-D', data], {
    cwd: folder,
    encoding: 'utf8',
    ...user,
  });
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.stderr}`);
  }
  const port = await freePort();
  const all = [...SETTINGS, ...options.settings, `unix_socket_directories=${folder}`];
  const settings = all.flatMap((one) => ['-c', one]);
  const postgres = [join(bin, 'postgres'), '-D', data, '-p', String(port), ...settings];
  const [command = '', ...args] = [...(options.launcher ?? []), 'sh', '-c', KEEPER, ...postgres];
  const keeper = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, FOLDER: folder },
    stdio: ['pipe', 'ignore', 'pipe'],
    ...(options.launcher === undefined && user),
  });
  if ((await outcomeOf(keeper)) !== 'ready') throw new Error('The server did not start.');
  return {
    config: { host: '127.0.0.1', port, user: 'postgres', database: 'postgres' },
    postmaster: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]),
    restart: () => restart(keeper),
  };
}

async function restart(keeper: ChildProcess): Promise<void> {
  for (let start = 0; start < STARTS; start += 1) {
    const outcome = outcomeOf(keeper);
    keeper.stdin?.write('again\n');
    if ((await outcome) === 'ready') return;
  }
  throw new Error('The server did not start again.');
}

/** What comes of a start. The server must neither hold this process up nor fill its pipe. */
function outcomeOf(keeper: ChildProcess): Promise<'ready' | 'too-early'> {
  const { stderr, stdin } = keeper;
  return new Promise((resolve, reject) => {
    let told = '';
    const died = (): void => reject(new Error(`The server did not start: ${told}`));
    const listen = (text: Buffer): void => {
      told += text.toString();
      const isReady = told.includes(READY);
      if (!isReady && !TOO_EARLY.test(told)) return;
      keeper.off('exit', died);
      stderr?.off('data', listen);
      stderr?.resume();
      keeper.unref();
      for (const stream of [stderr, stdin]) (stream as unknown as { unref: () => void } | null)?.unref();
      resolve(isReady ? 'ready' : 'too-early');
    };
    stderr?.on('data', listen);
    keeper.once('exit', died);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
