import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { System } from './system-roll.js';
import { testResults, type TestResults } from './test-results.js';

/** Runs the suites of systems, from the root of the workspace; what vitest says goes to the side. */
export async function runSuites(systems: readonly System[]): Promise<TestResults> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-systems-'));
  const report = join(folder, 'report.json');
  const suites = systems.map(({ id }) => `packages/systems/test/${id}/`);
  const config = ['--config', 'packages/tooling/vitest.config.ts'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    await ended(['node_modules/vitest/vitest.mjs', 'run', ...config, ...reporters, ...suites]);
    return testResults(JSON.parse(readFileSync(report, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A run with failures is an answer too: the report tells it. */
function ended(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', process.stderr, process.stderr] });
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}
