import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of a small workspace to try a gate on: text by path. */
export type Fixture = Readonly<Record<string, string>>;

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Writes the fixture into a new temporary folder and gives its path. */
export function writeFixture(files: Fixture): string {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-gate-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs one of the workspace's tools in a folder and gives what it printed. */
export function runTool(folder: string, tool: string, ...args: readonly string[]): string {
  const run = spawnSync(join(root, 'node_modules/.bin', tool), args, { cwd: folder, encoding: 'utf8' });
  if (run.error) throw run.error;
  return run.stdout + run.stderr;
}
