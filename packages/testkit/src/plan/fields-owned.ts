import type { DirectoryFieldName, DirectoryFields, IdentityType } from '@rollcall/core';

/** The fields that another system gives a user, by identity type: CreateUser and UpdateUserIdentityInfo take them not. */
export const fieldsOwned: Readonly<Record<IdentityType, readonly DirectoryFieldName[]>> = {
  'connect-managed': ['directoryUserId'],
  saml: ['email', 'directoryUserId'],
  'existing-directory': ['firstName', 'lastName', 'email'],
};

/** The fields that can be written. */
export function fieldsFree(identityType: IdentityType, fields: DirectoryFields): DirectoryFields {
  const entries = Object.entries(fields).filter(([name]) =>
    fieldsOwned[identityType].every((owned) => owned !== name),
  );
  return Object.fromEntries(entries);
}
