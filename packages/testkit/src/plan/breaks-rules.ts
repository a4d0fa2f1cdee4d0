import type { DirectoryFields, IdentityType } from '@rollcall/core';

const longestLoginName: Readonly<Record<IdentityType, number>> = {
  'connect-managed': 20,
  saml: 64,
  'existing-directory': 20,
};

const neededNames: Readonly<Record<IdentityType, readonly (keyof DirectoryFields)[]>> = {
  'connect-managed': ['firstName', 'lastName', 'email'],
  saml: ['firstName', 'lastName'],
  'existing-directory': [],
};

/** Whether CreateUser would refuse this user, by AWS’s words on login names and on what a user cannot be without. */
export function breaksRules(identityType: IdentityType, loginName: string, fields: DirectoryFields): boolean {
  const isMissing = (field: keyof DirectoryFields) => (fields[field] ?? '') === '';
  return (
    loginName.length > longestLoginName[identityType] ||
    [...loginName].some((char) => !/[a-z0-9_.@-]/i.test(char)) ||
    !isAtSignInMail(loginName) ||
    [...neededNames[identityType], 'routingProfileId' as const].some(isMissing) ||
    (fields.phoneType === 'desk' && isMissing('deskPhoneNumber'))
  );
}

/** An at sign is taken only where the name looks like an e-mail address with a domain of two parts or more. */
function isAtSignInMail(loginName: string): boolean {
  const [local, domain, ...rest] = loginName.split('@');
  if (domain === undefined) return true;
  const parts = domain.split('.');
  return local !== '' && rest.length === 0 && parts.length > 1 && parts.every((part) => part !== '');
}
