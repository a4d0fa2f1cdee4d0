/** The roles of a user, which are the modes of the catalog. That User is the default one is this preset's own. */
export const connectelRoles = ['user', 'admin'] as const;

/** Role of a user. */
export type ConnectelRole = (typeof connectelRoles)[number];
