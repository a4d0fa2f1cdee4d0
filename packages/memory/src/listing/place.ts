import { compareCodePoints } from '@rollcall/core';

/** Where a row stands in a listing. It is never changed: a row whose sort key changes gets another place. */
export interface Place<Id extends string = string> {
  readonly sortKey: readonly string[];
  readonly id: Id;
}

/** Part by part, each by code point. */
export function compareSortKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const order = compareCodePoints(part, b[index] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
