import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Starts one of the programs of this folder, which tells what it does on standard output. */
export type StartProcess = (program: 'migrate' | 'write', ...args: readonly string[]) => ChildProcess;

const programs = [new URL('./migrate.ts', import.meta.url), new URL('./write.ts', import.meta.url)];

/** Programs made of the sources, and how to remove them. */
export async function buildProcesses(): Promise<{
  readonly startProcess: StartProcess;
  readonly remove: () => void;
}> {
  const outdir = mkdtempSync(join(tmpdir(), 'rollcall-processes-'));
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(outdir, 'node_modules'));
  await build({
    entryPoints: programs.map((program) => fileURLToPath(program)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['@rollcall/source'],
    external: ['pg', '@electric-sql/pglite'],
  });
  return {
    startProcess: (program, ...args) =>
      spawn(process.execPath, [join(outdir, `${program}.mjs`), ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  };
}
