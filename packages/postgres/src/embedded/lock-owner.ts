import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who has a lock. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** When the process began, where the system tells: ids of processes are used again. */
  readonly began: string | undefined;
}

/** This process. */
export function thisOwner(): LockOwner {
  return { pid: process.pid, host: hostname(), began: beginningOf(process.pid) };
}

/** The owner that a lock file tells; `undefined` if it tells none. */
export function parseOwner(text: string): LockOwner | undefined {
  try {
    const { pid, host, began } = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
    if (!Number.isInteger(pid) || Number(pid) < 1 || typeof host !== 'string') return undefined;
    return { pid: Number(pid), host, began: typeof began === 'string' ? began : undefined };
  } catch {
    return undefined;
  }
}

/** Whether the owner is known to have ended. Of a process on another machine nothing is known. */
export function isGone({ pid, host, began }: LockOwner): boolean {
  if (host !== hostname()) return false;
  if (!isAlive(pid)) return true;
  const now = beginningOf(pid);
  return began !== undefined && now !== undefined && began !== now;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return !(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH');
  }
}

/** Which start of the system it is, and how long after that the process began (Linux only: `man 5 proc`). */
function beginningOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and can hold anything; the 22nd field is the 20th behind it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? undefined : `${boot} ${ticks}`;
  } catch {
    return undefined;
  }
}
