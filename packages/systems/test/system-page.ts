import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writtenTests, type WrittenTest } from '../src/written-tests.js';

/** What a page of docs/systems shows and names. */
export interface SystemPage {
  /** Its blocks of TypeScript. */
  readonly examples: readonly string[];
  /** The tests that it names, by file and title, which do not exist. */
  readonly unknownTests: readonly string[];
}

/** Reads `docs/systems/<id>.md`. A test is named as `[listings](…/test/<id>/listings.test.ts) “what it shows”`. */
export function systemPage(id: string): SystemPage {
  const page = read(new URL(`../../../docs/systems/${id}.md`, import.meta.url));
  const tests = writtenTests(fileURLToPath(new URL('.', import.meta.url)));
  const named = [...page.matchAll(/\]\(\.\.\/\.\.\/packages\/systems\/test\/([\w/.-]+)\) “([^”]+)”/gu)];
  return {
    examples: [...page.matchAll(/```ts\n(.*?)```/gsu)].map(([, example = '']) => example),
    unknownTests: named
      .filter(
        ([, file, shown]) => !tests.some((one: WrittenTest) => one.file === file && one.shown === shown),
      )
      .map(([, file, shown]) => `${file} “${shown}”`),
  };
}

/** The regions of a test (`// #region …` to `// #endregion`), without their indentation: what a page is to show. */
export function regionsOf(test: string): readonly string[] {
  const regions = read(test).matchAll(/^( *)\/\/ #region[^\n]*\n(.*?)^ *\/\/ #endregion/gmsu);
  return [...regions].map(([, indent = '', region = '']) =>
    region.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
  );
}

function read(url: string | URL): string {
  return readFileSync(new URL(url), 'utf8');
}
