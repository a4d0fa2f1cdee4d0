import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';

/** Throws unless the condition holds. */
export function demand(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

/** Throws unless both are deeply equal, prototypes included. */
export function demandEqual(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}\n  expected ${fc.stringify(expected)}\n  but got  ${fc.stringify(actual)}`);
}
