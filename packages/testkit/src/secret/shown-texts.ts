import { inspect } from 'node:util';

/** All that shows of a value where somebody writes it down: as JSON, and as Node inspects it. */
export function shownTexts(value: unknown): string {
  return `${JSON.stringify(value)}${inspect(value, { depth: Infinity, showHidden: true })}`;
}
