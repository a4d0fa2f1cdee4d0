import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writtenTests, type WrittenTest } from '../src/written-tests.js';

/** What a page of docs/systems shows and names. */
export interface SystemPage {
  /** Its blocks of TypeScript. */
  readonly examples: readonly string[];
  /** Tests that it names and that do not exist, numbers that a named test does not carry, statements that it leaves out. */
  readonly problems: readonly string[];
}

/** Reads `docs/systems/<id>.md`. A test is named as `[listings](…/test/<id>/listings.test.ts) “what it shows”`. */
export function systemPage(id: string): SystemPage {
  const page = read(new URL(`../../../docs/systems/${id}.md`, import.meta.url));
  const tests = writtenTests(fileURLToPath(new URL('.', import.meta.url)));
  const rows = page.split('\n').filter((line) => /^\|.*\(S\d-\d+/u.test(line));
  const own = tests.filter(({ file }) => file.startsWith(`${id}/`)).flatMap(({ ids }) => ids);
  const told = new Set(rows.flatMap(numbersOf));
  return {
    examples: [...page.matchAll(/```ts\n(.*?)```/gsu)].map(([, example = '']) => example),
    problems: [
      ...rows.flatMap((row) => problemsOf(row, tests)),
      ...new Set(own.filter((number) => !told.has(number)).map((number) => `${number} is left out`)),
    ],
  };
}

/** The numbers that a row of a table gives for what the document says. */
function numbersOf(row: string): readonly string[] {
  const [, said = ''] = row.split(' | ', 1)[0]!.match(/\((S\d-\d+(?:, S\d-\d+)*)\)$/u) ?? [];
  return said.split(', ');
}

function problemsOf(row: string, tests: readonly WrittenTest[]): readonly string[] {
  const named = [...row.matchAll(/\]\(\.\.\/\.\.\/packages\/systems\/test\/([\w/.-]+)\) “([^”]+)”/gu)];
  const found = named.map(([, file, shown]) => tests.find((one) => one.file === file && one.shown === shown));
  const carried = new Set(found.flatMap((test) => test?.ids ?? []));
  const numbers = numbersOf(row);
  return [
    ...named
      .filter((_, index) => found[index] === undefined)
      .map(([, file, shown]) => `${file} “${shown}” does not exist`),
    ...numbers.filter((number) => !carried.has(number)).map((number) => `${number} is shown otherwise`),
    ...[...carried].filter((number) => !numbers.includes(number)).map((number) => `${number} is not told`),
  ];
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
