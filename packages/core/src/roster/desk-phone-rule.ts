import type { Changes } from '../intent/intent.js';
import type { RosterDialect } from './roster-dialect.js';
import type { RosterFieldValues } from './roster-row.js';

/** The column that a new user with a desk phone leaves empty, if so: Amazon Connect wants the number of a desk phone. */
export function missingDeskPhoneNumber(
  dialect: RosterDialect,
  { phoneType, deskPhoneNumber }: Changes<RosterFieldValues>,
): string | undefined {
  if (dialect.rows !== 'new-users' || deskPhoneNumber !== undefined) return undefined;
  if (phoneType?.kind !== 'set' || phoneType.value !== 'desk') return undefined;
  return dialect.columns.find(({ field }) => field === 'deskPhoneNumber')?.header;
}
