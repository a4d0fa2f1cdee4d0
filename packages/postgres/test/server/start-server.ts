import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import type { ServerPrograms } from './programs.js';

const INITDB = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
/** Nothing of it has to last. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'listen_addresses=127.0.0.1',
];
/** Ends the server when standard input ends, which it does with this process, however that ends. */
const KEEPER = '"$0" "$@" & pid=$!; cat > /dev/null; kill -INT $pid; wait $pid; cd /; rm -rf "$FOLDER"';
const READY = 'ready to accept connections';

/** Starts a server in a temporary folder, which lives no longer than this process; gives how to connect as superuser. */
export async function startServer({ folder: bin, user }: ServerPrograms): Promise<PoolConfig> {
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
  const settings = [...SETTINGS, `unix_socket_directories=${folder}`].flatMap((one) => ['-c', one]);
  const keeper = spawn(
    'sh',
    ['-c', KEEPER, join(bin, 'postgres'), '-D', data, '-p', String(port), ...settings],
    { cwd: folder, env: { ...process.env, FOLDER: folder }, stdio: ['pipe', 'ignore', 'pipe'], ...user },
  );
  await ready(keeper);
  return { host: '127.0.0.1', port, user: 'postgres', database: 'postgres' };
}

function ready(keeper: ChildProcess): Promise<void> {
  const { stderr, stdin } = keeper;
  return new Promise((resolve, reject) => {
    let told = '';
    const listen = (text: Buffer): void => {
      told += text.toString();
      if (!told.includes(READY)) return;
      stderr?.off('data', listen);
      // It must neither hold this process up nor fill its pipe.
      stderr?.resume();
      keeper.unref();
      for (const stream of [stderr, stdin]) (stream as unknown as { unref: () => void } | null)?.unref();
      resolve();
    };
    stderr?.on('data', listen);
    keeper.once('exit', () => reject(new Error(`The server did not start: ${told}`)));
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
