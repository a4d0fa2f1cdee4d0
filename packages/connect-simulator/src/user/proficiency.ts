import type { ConnectShapes } from '../model/connect-shapes.js';
import { invalidParameter } from '../refusal/refusal.js';

type Proficiency = ConnectShapes['UserProficiency'];
type ProficiencyName = ConnectShapes['UserProficiencyDisassociate'];

/** Whether two proficiencies speak of the same attribute and value. */
export const isSameProficiency = (one: ProficiencyName, other: ProficiencyName): boolean =>
  one.AttributeName === other.AttributeName && one.AttributeValue === other.AttributeValue;

/** Levels are whole (the model says float), and a request names each proficiency once. */
export function checkProficiencies(given: readonly (ProficiencyName | Proficiency)[]): void {
  for (const [index, proficiency] of given.entries()) {
    if ('Level' in proficiency && !Number.isInteger(proficiency.Level)) {
      throw invalidParameter('UserProficiencies.Level', 'must be a whole number');
    }
    if (given.slice(0, index).some((earlier) => isSameProficiency(earlier, proficiency))) {
      throw invalidParameter('UserProficiencies', 'names a proficiency twice');
    }
  }
}
