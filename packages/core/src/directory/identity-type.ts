/**
 * Who knows the users' passwords: Amazon Connect itself, a SAML identity provider, or an existing directory. Fixed for
 * the life of an instance (`DescribeInstance`, `IdentityManagementType`).
 */
export type IdentityType = 'connect-managed' | 'saml' | 'existing-directory';
