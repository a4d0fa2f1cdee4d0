import type { ExistenceRow, PlanItem } from '@rollcall/core';
import type { UserState } from './carry-out.js';

/** The user whom an item is about, as the planner was told of it: an item may also name the id of a link that is gone. */
export function userOfItem(rows: readonly ExistenceRow[], { profileId, directoryId }: PlanItem): UserState {
  for (const row of rows) {
    if (row.presence === 'ambiguous') continue;
    const profile = row.presence === 'directory-only' ? undefined : row.profile;
    const user = row.presence === 'profile-only' ? undefined : row.directory;
    if (
      profileId === undefined ? profile === undefined && user?.id === directoryId : profile?.id === profileId
    ) {
      return { profile, user };
    }
  }
  return { profile: undefined, user: undefined };
}
