import { sees, type Clearance } from '@rollcall/core/authorization';
import {
  candidatesOf,
  ok,
  PAGE_LIMIT,
  type ExistenceRow,
  type HierarchyGroupId,
  type Page,
  type ProfileFilter,
  type ProfileStore,
  type StandingProfile,
} from '@rollcall/core';

/** The rows of which an actor sees everybody: an ambiguous one with somebody out of scope is for others to settle. */
export function visibleRows(
  clearance: Clearance | undefined,
  rows: readonly ExistenceRow[],
): readonly ExistenceRow[] {
  if (clearance === undefined) return rows;
  return rows.filter((row) => {
    if (row.presence === 'both') return sees(clearance, { profile: row.profile, user: row.directory });
    const { directory, profiles } = candidatesOf(row);
    return (
      directory.every((user) => sees(clearance, { user })) &&
      profiles.every((profile) => sees(clearance, { profile }))
    );
  });
}

/** A store of which an actor is told whom it sees. What planning looks up besides, whose login is taken, say, is all there. */
export function visibleProfiles<Store extends Pick<ProfileStore, 'list' | 'standing'>>(
  clearance: Clearance,
  profiles: Store,
): Store {
  return {
    ...profiles,
    list: (request = {}) =>
      clearance.actor.kind === 'administrator'
        ? profiles.list({ ...request, filter: filterWithin(clearance, request.filter) })
        : listVisible(clearance, profiles, request),
    standing: async (request) =>
      (await profiles.standing(request)).map((found) =>
        found !== undefined && sees(clearance, found) ? found : undefined,
      ),
  };
}

/** A filter that finds only who is in scope, so that pages are full and go on where they ended. */
function filterWithin(clearance: Clearance, filter: ProfileFilter = {}): ProfileFilter {
  const isBlind = clearance.denial('view-users') !== undefined;
  const groups: 'all' | readonly HierarchyGroupId[] = isBlind ? [] : clearance.groups;
  if (groups === 'all') return filter;
  const { hierarchyGroupIds: wanted = groups } = filter;
  return { ...filter, hierarchyGroupIds: wanted.filter((id) => groups.includes(id)) };
}

/** For a scope that no filter tells: reads on until the page is full. */
async function listVisible(
  clearance: Clearance,
  profiles: Pick<ProfileStore, 'list'>,
  request: NonNullable<Parameters<ProfileStore['list']>[0]>,
): ReturnType<ProfileStore['list']> {
  const { limit = PAGE_LIMIT } = request;
  const items: StandingProfile[] = [];
  let cursor = request.cursor;
  do {
    const read = await profiles.list({ ...request, cursor, limit: limit - items.length });
    if (read.isErr()) return read;
    items.push(...read.value.items.filter((one) => sees(clearance, one)));
    cursor = read.value.next;
  } while (cursor !== undefined && items.length < limit);
  const page: Page<StandingProfile> = cursor === undefined ? { items } : { items, next: cursor };
  return ok(page);
}
