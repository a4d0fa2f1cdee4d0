import type { Parameter } from '../call/session.js';

/** Collects the parameters of a statement while it is put together. */
export interface Parameters {
  /** The place of one more parameter: `$3`. */
  readonly add: (value: Parameter) => string;
  readonly values: readonly Parameter[];
}

/** No parameters yet. */
export function parameters(...first: readonly Parameter[]): Parameters {
  const values = [...first];
  return { add: (value) => `$${values.push(value)}`, values };
}

/** The condition that a row comes after a sort key; nothing where a listing begins. */
export function afterKey(
  columns: readonly string[],
  after: readonly string[] | undefined,
  { add }: Parameters,
): readonly string[] {
  if (after === undefined) return [];
  return [`(${columns.join(', ')}) > (${after.map(add).join(', ')})`];
}
