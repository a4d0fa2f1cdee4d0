import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Document } from './document.js';
import { keptIn } from './memory-database.js';
import { runCli, type Ended, type Situation } from './run-cli.js';

/** A folder for one test, with a store in it. */
export interface Workplace {
  readonly store: string;
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string) => string;
  readonly read: (name: string) => string;
  /** All that the store keeps, as text. */
  readonly kept: () => string;
  /** Runs a command on the store. */
  readonly rollcall: (args: readonly string[], situation?: Situation) => Promise<Ended>;
  /** Runs a command that has to succeed with `--json`, and gives its one document. */
  readonly document: (...args: readonly string[]) => Promise<Document>;
}

/** Makes a folder that is gone when the test is finished. */
export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  const store = path('store');
  const rollcall: Workplace['rollcall'] = (args, situation) => runCli([...args, '--store', store], situation);
  return {
    store,
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    kept: () => keptIn(store),
    rollcall,
    document: async (...args) => {
      const { stdout, stderr } = await rollcall([...args, '--json']);
      if (stdout === '') throw new Error(`No document: ${stderr}`);
      return JSON.parse(stdout);
    },
  };
}
