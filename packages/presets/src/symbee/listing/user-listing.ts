import type { ProfileFilter } from '@rollcall/core';
import { listingActions } from './listing-action.js';
import { listingColumns } from './listing-column.js';
import { offered, type Offered, type UserManagement } from './user-management.js';
import { userTypes, type UserType } from './user-type.js';

/** One of the two listings of users, as a kind of management has it. */
export interface UserListing<Kind extends UserManagement = UserManagement> {
  readonly label: string;
  /**
   * Whose profiles stand in it: a filter for `users.list` and every plan. Who has no profile has no mode, so that `existence`
   * with it leaves those out: `withExistence` shows them.
   */
  readonly where: Pick<ProfileFilter, 'mode'>;
  readonly actions: readonly Offered<typeof listingActions, Kind>[];
  readonly columns: readonly Offered<typeof listingColumns, Kind>[];
}

/** The listing of a type of users. */
export function userListing<Kind extends UserManagement>(
  type: UserType,
  management: Kind,
): UserListing<Kind> {
  const { label, modes } = userTypes[type];
  return {
    label,
    where: { mode: modes },
    actions: offered(listingActions, management),
    columns: offered(listingColumns, management),
  };
}
