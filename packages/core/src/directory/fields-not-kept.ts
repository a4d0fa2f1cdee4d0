import type { DirectoryFieldName } from './directory-fields.js';
import { unreadFields, type DirectoryUser } from './directory-user.js';
import type { IdentityType } from './identity-type.js';

/**
 * Fields that a directory of this identity type does not keep: under SAML users have no primary e-mail (Administrator
 * Guide, "Add users"). An existing directory is not told names and e-mail, and tells them.
 */
export const fieldsNotKept: Readonly<Record<IdentityType, readonly DirectoryFieldName[]>> = {
  'connect-managed': [],
  saml: ['email'],
  'existing-directory': [],
};

/**
 * The user with what its directory does not keep as unkept, where it has no value: that there is none says nothing, and
 * takes nothing from a profile. A value that is there all the same is the directory's word as any other.
 */
export function withoutUnkept(identityType: IdentityType, user: DirectoryUser): DirectoryUser {
  const unkept = fieldsNotKept[identityType].filter((name) => user.fields[name] === undefined);
  if (unkept.length === 0) return user;
  return { ...user, unread: unreadFields([...user.unread, ...unkept]), unkept };
}
