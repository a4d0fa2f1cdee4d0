import type { ConnectShapes } from '../model/connect-shapes.js';
import { invalidParameter } from '../refusal/refusal.js';
import type { SimulatorSwitches } from '../switches/simulator-switches.js';

/** Whether any of a field's values is what a string condition asks for. */
export function compareText(
  values: readonly string[],
  { Value = '', ComparisonType = 'EXACT' }: ConnectShapes['StringCondition'],
  { searchCase }: Pick<SimulatorSwitches, 'searchCase'>,
): boolean {
  const fold = (text: string): string => (searchCase === 'ignored' ? text.toLowerCase() : text);
  const wanted = fold(Value);
  switch (ComparisonType) {
    case 'EXACT':
      return values.some((value) => fold(value) === wanted);
    case 'STARTS_WITH':
      return values.some((value) => fold(value).startsWith(wanted));
    case 'CONTAINS':
      return values.some((value) => fold(value).includes(wanted));
    default:
      return ComparisonType satisfies never;
  }
}

/** A string condition names a field of the resource; CONTAINS wants 2 to 25 characters (SearchUsers' page). */
export function checkStringCondition(
  { FieldName = '', Value = '', ComparisonType }: ConnectShapes['StringCondition'],
  fields: ReadonlySet<string>,
): void {
  if (!fields.has(FieldName.toLowerCase()))
    throw invalidParameter('FieldName', `${FieldName} cannot be searched by`);
  const length = [...Value].length;
  if (ComparisonType === 'CONTAINS' && (length < 2 || length > 25)) {
    throw invalidParameter('Value', 'must have 2 to 25 characters in a CONTAINS condition');
  }
}
