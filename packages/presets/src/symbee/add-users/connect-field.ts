import type { IdentityType } from '@rollcall/core';

/**
 * What an Amazon Connect user is made with besides names and e-mails. The vendor does not publish its list; this one is what
 * Amazon Connect's CreateUser takes, under the names that administrations give it.
 */
export const connectFields = [
  { id: 'routingProfile', label: 'Routing Profile', presence: 'required' },
  { id: 'securityProfiles', label: 'Security Profiles', presence: 'required' },
  { id: 'hierarchy', label: 'Hierarchy', presence: 'optional' },
  { id: 'phoneType', label: 'Phone Type', presence: 'optional' },
  { id: 'deskPhoneNumber', label: 'Desk Phone Number', presence: 'with-desk-phone' },
  { id: 'autoAccept', label: 'Auto-Accept Calls', presence: 'optional' },
  { id: 'afterContactWorkSeconds', label: 'After Contact Work (seconds)', presence: 'optional' },
  { id: 'password', label: 'Password', presence: 'required' },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly presence: 'required' | 'optional' | 'with-desk-phone';
}[];

/** The fields for an instance: only where Amazon Connect manages identities do users have a password in it. */
export function connectFieldsFor(identityType: IdentityType): readonly (typeof connectFields)[number][] {
  return connectFields.filter(({ id }) => id !== 'password' || identityType === 'connect-managed');
}
