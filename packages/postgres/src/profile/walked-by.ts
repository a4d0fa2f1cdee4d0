import type { ProfileFilter } from '@rollcall/core';

/** What a statement about profiles goes through. */
export interface Walked {
  /** The name in the statement that has environment and order. */
  readonly by: 'p' | 'w';
  readonly from: string;
}

/**
 * What is walked: profiles `p`, or the places `w` of those who have one security profile, in the same order. The limit
 * of one keeps the planner from reading all profiles for a join.
 */
export function walkedBy(schema: string, { securityProfileId }: ProfileFilter): Walked {
  if (securityProfileId === undefined) return { by: 'p', from: `${schema}.profiles p` };
  const from = `${schema}.profile_security_profiles w
cross join lateral (select * from ${schema}.profiles p where p.environment = $1 and p.id = w.id limit 1) p`;
  return { by: 'w', from };
}
