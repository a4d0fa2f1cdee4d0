import type { Role } from './access-model.js';

/** A role and all that it includes, directly or not. */
export function withIncluded(roles: readonly Role[], role: Role): readonly Role[] {
  const found = new Set([role]);
  for (const { includes } of found) {
    for (const included of roles) if (includes.includes(included.id)) found.add(included);
  }
  return [...found];
}
