import type { System } from './system-roll.js';
import type { WrittenTest } from './written-tests.js';

/** What is wrong with the suites: every statement is either shown by a test of its system or left with a reason. */
export function rollProblems(systems: readonly System[], tests: readonly WrittenTest[]): readonly string[] {
  return systems.flatMap((system) => problemsOf(system, tests));
}

function problemsOf(
  { id: system, documents, left }: System,
  tests: readonly WrittenTest[],
): readonly string[] {
  const known = new Set(documents.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const named = tests.filter(({ file }) => file.startsWith(`${system}/`)).flatMap(({ ids }) => ids);
  const shown = new Set(named);
  const isLeft = (id: string): boolean => Object.hasOwn(left, id);
  return [
    ...[...known]
      .filter((id) => !shown.has(id) && !isLeft(id))
      .map((id) => `${id} is neither shown nor left`),
    ...[...known].filter((id) => shown.has(id) && isLeft(id)).map((id) => `${id} is both shown and left`),
    ...[...shown].filter((id) => !known.has(id)).map((id) => `${system} shows ${id}, which is not its own`),
    ...Object.keys(left)
      .filter((id) => !known.has(id))
      .map((id) => `${system} leaves ${id}, which is not its own`),
  ];
}
