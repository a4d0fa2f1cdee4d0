import type { ContactCentreRole } from '../catalog/contact-centre-role.js';

/** What the users of a department are given. */
export interface Persona {
  /** Names or ids, one to ten of them. */
  readonly securityProfiles: readonly [string, ...string[]];
  readonly routingProfile: string;
  readonly role: ContactCentreRole;
}

/** The personas of an environment, by the department that an identity provider sends. */
export interface Personas {
  readonly departments: Readonly<Record<string, Persona>>;
  /** For users without a department, and for those of one that is not named. */
  readonly default: Persona;
}

/** The persona of a department. Its name counts as it is written: whether case matters is not published. */
export function personaOf(personas: Personas, department: string | undefined): Persona {
  return department !== undefined && Object.hasOwn(personas.departments, department)
    ? personas.departments[department]!
    : personas.default;
}
