import type { ListedUser } from './listed-user.js';

/** The columns of the list, and whether it sorts by them. Login name and state are this preset's own additions. */
export const listColumns = [
  { id: 'loginName', label: 'Login name', sorts: 'yes' },
  { id: 'name', label: 'Name', sorts: 'yes' },
  { id: 'routingProfile', label: 'Routing profile', sorts: 'yes' },
  { id: 'securityProfiles', label: 'Security profiles', sorts: 'yes' },
  { id: 'hierarchy', label: 'Agent hierarchy', sorts: 'yes' },
  { id: 'state', label: 'State', sorts: 'no' },
] as const satisfies readonly {
  readonly id: keyof ListedUser;
  readonly label: string;
  readonly sorts: 'yes' | 'no';
}[];

/** A column that the list sorts by. */
export type SortingColumn = Extract<(typeof listColumns)[number], { readonly sorts: 'yes' }>['id'];
