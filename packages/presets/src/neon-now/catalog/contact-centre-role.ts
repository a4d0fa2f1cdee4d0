/** The contact-centre roles: each is all of the one before it, and more. */
export const contactCentreRoles = ['agent', 'supervisor', 'manager'] as const;

/** Role of a contact-centre user. It is the mode of the profile. */
export type ContactCentreRole = (typeof contactCentreRoles)[number];
