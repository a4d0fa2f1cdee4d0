import { fieldsNotTaken } from '../directory/check-new-directory-user.js';
import type { IdentityType } from '../directory/identity-type.js';
import type { RosterDialect } from './roster-dialect.js';

/**
 * The headers that a file for an instance of this identity type has: with SAML neither e-mail nor password, with an
 * existing directory no names either, since that directory owns them.
 */
export function columnsFor(dialect: RosterDialect, identityType: IdentityType): readonly string[] {
  const notTaken: readonly string[] = fieldsNotTaken[identityType];
  const passwords = identityType === 'connect-managed';
  const isTaken = (field: string): boolean =>
    !notTaken.includes(field) && (passwords || field !== 'password');
  return dialect.columns.filter(({ field }) => isTaken(field)).map(({ header }) => header);
}
