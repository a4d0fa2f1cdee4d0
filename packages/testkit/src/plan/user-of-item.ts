import type { ExistenceRow, PlanItem } from '@rollcall/core';
import { membersOf } from '../existence/join.js';
import type { UserState } from './carry-out.js';
import type { PlanCase } from './plan-case.js';

/**
 * The user whom an item is about, as the planner was told of it. An item may also name the id of a link that is gone;
 * only where a pair is confirmed do the two come out of one ambiguous row, or of two.
 */
export function userOfItem(
  { intent }: PlanCase,
  rows: readonly ExistenceRow[],
  { profileId, directoryId }: PlanItem,
): UserState {
  if (intent.kind === 'confirm-link') {
    const members = rows.map(membersOf);
    return {
      profile: members.flatMap(({ profiles }) => profiles).find(({ id }) => id === profileId),
      user: members.flatMap(({ users }) => users).find(({ id }) => id === directoryId),
    };
  }
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
