import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test of a suite, as its source says. */
export interface WrittenTest {
  readonly ids: readonly string[];
  readonly shown: string;
  /** From the folder of all suites: `symbee/templates.test.ts`. */
  readonly file: string;
}

const call = /\bstatement\(\s*((?:'S\d-\d+',?\s*)+)\)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"),/gu;

/** The tests of all suites under a folder that show statements. Throws where one is written in a form of its own. */
export function writtenTests(folder: string): readonly WrittenTest[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const suites = files.filter((file) => file.endsWith('.test.ts')).toSorted();
  return suites.flatMap((file) =>
    testsIn(file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')),
  );
}

function testsIn(file: string, source: string): readonly WrittenTest[] {
  const found = [...source.matchAll(call)].map(([, ids = '', single, double]) => ({
    ids: [...ids.matchAll(/S\d-\d+/gu)].map(([id]) => id),
    shown: unescaped(single ?? double ?? ''),
    file,
  }));
  const calls = source.match(/\bstatement\(/gu)?.length ?? 0;
  if (calls === found.length) return found;
  throw new Error(`${file}: a call is not of the form statement('S0-01')('what is shown', …)`);
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gu, '$1');
}
