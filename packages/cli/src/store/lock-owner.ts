import { hostname } from 'node:os';
import * as z from 'zod';

const ownerSchema = z.object({ pid: z.int().positive(), host: z.string(), token: z.string() });

/** Who has a lock. The token tells apart processes that come to have the same id. */
export type LockOwner = z.infer<typeof ownerSchema>;

/** The tokens of the locks that this process has. */
const held = new Set<string>();

/** Makes this process the owner of a lock. */
export function takeOwnership(token: string): LockOwner {
  held.add(token);
  return { pid: process.pid, host: hostname(), token };
}

/** The process has the lock no more. */
export function endOwnership({ token }: LockOwner): void {
  held.delete(token);
}

/** The owner that a lock file tells; `undefined` if it tells none. */
export function parseOwner(text: string): LockOwner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether the owner is known to have ended. Of a process on another machine nothing is known. */
export function isGone({ pid, host, token }: LockOwner): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return !held.has(token);
  try {
    process.kill(pid, 0);
    return false;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH';
  }
}
