import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

type Env = Readonly<Record<string, string>>;

/** Starts the command that was built, in a process of its own which ends with the test at the latest. */
export function startCommand(command: string, args: readonly string[], env: Env = {}): ChildProcess {
  const child = spawn(process.execPath, [command, ...args], { env: { PATH: process.env['PATH'], ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** What a process has said, once it has ended. */
export async function ended(child: ChildProcess) {
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'close'),
  ]);
  return { stdout, stderr, code: code as number };
}
