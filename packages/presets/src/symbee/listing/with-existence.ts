import { candidatesOf, type ExistenceView, type StandingProfile } from '@rollcall/core';

/** What of an existence view a listing shows, and a plan takes as `users: { view }`. */
export type ListedExistence = Pick<ExistenceView, 'origin' | 'completeness' | 'rows'>;

/**
 * A listing with "Show User Existence" on: of an existence view, the rows of the users of the listing, and of everybody in
 * Amazon Connect who has no profile, since both listings show those. `users` are all of the listing: every page of
 * `users.list` with its `where`.
 */
export function withExistence(view: ExistenceView, users: readonly StandingProfile[]): ListedExistence {
  const { origin, completeness } = view;
  const listed = new Set(users.map(({ profile }) => profile.id));
  const rows = view.rows.filter((row) => {
    const { profiles } = candidatesOf(row);
    return profiles.length === 0 || profiles.some(({ id }) => listed.has(id));
  });
  return { origin, completeness, rows };
}
