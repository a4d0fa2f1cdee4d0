import type { ContactCentreRole } from '../catalog/contact-centre-role.js';
import { roleTemplates } from '../catalog/neon-now-catalog.js';

/** What the form "Add User" gives, but for the password, which `execute` asks for. */
export interface UserForm {
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string;
  /** E.164. */
  readonly phoneNumber?: string;
  readonly role: ContactCentreRole;
  readonly loginName: string;
  /** Names or ids, as `directory.references` gives them. */
  readonly securityProfiles: readonly string[];
  readonly routingProfile: string;
}

/** A user for `users.planCreate`, who is made in Amazon Connect too. */
export function newUser({
  firstName,
  lastName,
  email,
  phoneNumber,
  role,
  loginName,
  securityProfiles,
  routingProfile,
}: UserForm) {
  return {
    loginName,
    identity: { firstName, lastName, ...(email === undefined ? {} : { email }) },
    template: { name: roleTemplates[role].name },
    userValues: phoneNumber === undefined ? {} : { phoneNumber },
    directory: { routingProfile, securityProfiles },
  };
}
