import type { ConnectelRole } from './connectel-role.js';

/**
 * A template for each role, for an environment that has none: `templates.add` takes each. Connectel knows no templates: that
 * a new user starts from its role's is how this library makes users.
 */
export const connectelTemplates = [
  { name: 'User', description: 'User role', mode: 'user' },
  { name: 'Admin', description: 'Admin role', mode: 'admin' },
] as const satisfies readonly {
  readonly name: string;
  readonly description: string;
  readonly mode: ConnectelRole;
}[];
