import { spawnSync } from 'node:child_process';
import type { ServerPrograms } from './programs.js';

/** Where a server that was launched so finds a disk of its own. Nobody else sees it, and it is gone with the server. */
export const SMALL_DISK = '/mnt';

/** What to put before a command so that it has a disk of a megabyte, where this process may do that: as root at most. */
export function smallDiskLauncher({ user }: ServerPrograms): readonly string[] | undefined {
  if (user === undefined) return undefined;
  const { uid, gid } = user;
  const mount = `mount -t tmpfs -o size=1m,mode=700,uid=${uid},gid=${gid} tmpfs ${SMALL_DISK}`;
  const become = `exec setpriv --reuid=${uid} --regid=${gid} --clear-groups "$0" "$@"`;
  const [command, ...args] = ['unshare', '--mount', 'sh', '-c', `${mount} && ${become}`] as const;
  return spawnSync(command, [...args, 'true']).status === 0 ? [command, ...args] : undefined;
}
