import type { IdentityType } from '@rollcall/core';
import { contactCentreRoles } from '../catalog/contact-centre-role.js';

/** What "Add User" asks for, in the vendor's order and words. Whether a field may stay empty is not published, but for the password. */
export const userFields = [
  { id: 'firstName', label: 'First Name', presence: 'always' },
  { id: 'lastName', label: 'Last Name', presence: 'always' },
  { id: 'email', label: 'Email Address', presence: 'always' },
  { id: 'phoneNumber', label: 'Phone Number', presence: 'always' },
  { id: 'role', label: 'Contact Centre Role', presence: 'always', options: contactCentreRoles },
  { id: 'loginName', label: 'Amazon Connect Login Name', presence: 'always' },
  { id: 'securityProfile', label: 'Amazon Connect Security Profile', presence: 'always' },
  { id: 'routingProfile', label: 'Amazon Connect Routing Profile', presence: 'always' },
  { id: 'password', label: 'Password', presence: 'without-sso' },
] as const;

/** The fields for an instance: a password only where Amazon Connect itself manages who signs in. */
export function userFieldsFor(identityType: IdentityType): readonly (typeof userFields)[number][] {
  return userFields.filter(({ presence }) => presence === 'always' || identityType === 'connect-managed');
}
