/** The modes of a user, as the vendor names them. Engagement is the default one. */
export const symbeeModes = ['unison', 'engagement', 'supervisor'] as const;

/** Mode of a user or template. */
export type SymbeeMode = (typeof symbeeModes)[number];
