import type { UserSearchSummary, UserSummary } from '@aws-sdk/client-connect';

/** Both listings side by side, each id once. */
export interface MatchedListings {
  readonly both: readonly { readonly found: UserSearchSummary; readonly listed: UserSummary }[];
  /** Known to the search alone: deleted meanwhile, or missing in the list. */
  readonly foundOnly: readonly UserSearchSummary[];
  /** Known to the list alone: the index lags, or a page was short. */
  readonly listedOnly: readonly UserSummary[];
  /** How many different ids there are altogether. */
  readonly size: number;
  /** How many entries had no id. */
  readonly withoutId: number;
}

/** Joins what SearchUsers and ListUsers told. Of an id that pages repeat, the first one counts. */
export function matchListings(
  found: readonly UserSearchSummary[],
  listed: readonly UserSummary[],
): MatchedListings {
  const foundById = byId(found);
  const listedById = byId(listed);
  const both: { readonly found: UserSearchSummary; readonly listed: UserSummary }[] = [];
  const foundOnly: UserSearchSummary[] = [];
  for (const [id, user] of foundById) {
    const entry = listedById.get(id);
    if (entry === undefined) foundOnly.push(user);
    else both.push({ found: user, listed: entry });
  }
  const listedOnly = [...listedById].filter(([id]) => !foundById.has(id)).map(([, entry]) => entry);
  return {
    both,
    foundOnly,
    listedOnly,
    size: foundById.size + listedOnly.length,
    withoutId: [...found, ...listed].filter(({ Id }) => !Id).length,
  };
}

function byId<Entry extends { readonly Id?: string | undefined }>(
  entries: readonly Entry[],
): Map<string, Entry> {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.Id && !byId.has(entry.Id)) byId.set(entry.Id, entry);
  }
  return byId;
}
