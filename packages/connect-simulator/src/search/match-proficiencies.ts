import type { ConnectShapes } from '../model/connect-shapes.js';
import { invalidParameter } from '../refusal/refusal.js';
import { compareText } from './compare-text.js';

type Proficiency = ConnectShapes['UserProficiency'];
type ListCondition = ConnectShapes['ListCondition'];
type Switches = Parameters<typeof compareText>[2];

/** Whether one of a user's proficiencies meets every condition of the list. */
export function matchProficiencies(
  proficiencies: readonly Proficiency[],
  { Conditions = [] }: ListCondition,
  switches: Switches,
): boolean {
  return proficiencies.some((proficiency) =>
    Conditions.every(
      ({ StringCondition: text, NumberCondition: number }) =>
        (text === undefined || compareText([fieldOf(proficiency, text.FieldName)], text, switches)) &&
        (number === undefined || compareLevel(proficiency.Level, number)),
    ),
  );
}

function fieldOf({ AttributeName, AttributeValue }: Proficiency, field = ''): string {
  switch (field.toLowerCase()) {
    case 'name':
      return AttributeName;
    case 'value':
      return AttributeValue;
    default:
      throw invalidParameter('FieldName', `${field} cannot be searched by`);
  }
}

/** `MinValue` is the operand, but of the two LESSER comparisons, whose operand is `MaxValue`. */
function compareLevel(level: number, condition: ConnectShapes['NumberCondition']): boolean {
  const { ComparisonType = 'EQUAL', MinValue, MaxValue } = condition;
  const least = MinValue ?? MaxValue ?? 0;
  const most = MaxValue ?? MinValue ?? 0;
  switch (ComparisonType) {
    case 'GREATER_OR_EQUAL':
      return level >= least;
    case 'GREATER':
      return level > least;
    case 'LESSER_OR_EQUAL':
      return level <= most;
    case 'LESSER':
      return level < most;
    case 'EQUAL':
      return level === least;
    case 'NOT_EQUAL':
      return level !== least;
    case 'RANGE':
      return level >= least && level <= most;
    default:
      return ComparisonType satisfies never;
  }
}
