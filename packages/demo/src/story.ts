import type { OutcomeCounts, Result, RollcallError } from '@rollcall/core';
import { renderPostgresError, type EmbeddedPostgresError } from '@rollcall/postgres';

/** Tells a person what happens. */
export function chapter(title: string): void {
  console.log(`\n${title}\n${'─'.repeat(title.length)}`);
}

/** One line of the story. */
export function tell(line: string): void {
  console.log(`  ${line}`);
}

/** Numbers with their names, in columns. */
export function tellNumbers(numbers: Readonly<Record<string, number>>): void {
  const width = Math.max(...Object.keys(numbers).map(({ length }) => length));
  for (const [name, number] of Object.entries(numbers)) {
    tell(`${name.padEnd(width)}  ${String(number).padStart(5)}`);
  }
}

/** The outcomes that occurred, as a phrase. */
export function phrase(counts: OutcomeCounts): string {
  const occurred = Object.entries(counts).filter(([, count]) => count > 0);
  return occurred.map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

/** The value of a result; a failure ends the story with its sentence. */
export function must<T>(result: Result<T, RollcallError | EmbeddedPostgresError>): T {
  if (result.isOk()) return result.value;
  console.error(`The demo could not go on: ${renderPostgresError(result.error)}`);
  process.exit(1);
}
