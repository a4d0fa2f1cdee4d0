import type { Completeness } from '../directory/directory-snapshot.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import type { Origin } from '../environment/origin.js';
import { compareCodePoints } from '../login/compare-code-points.js';
import { compareEntries, type ProfileEntry } from '../profile/profile-entry.js';
import { err, ok, type Result } from '../result.js';
import type { ExistenceRow } from './existence-row.js';
import { directoryOnlyRow, profileOnlyRow } from './make-row.js';
import { matchGroup } from './match-group.js';
import { matchSingles } from './match-singles.js';
import { matchingOf, type Matching } from './matching.js';
import { compareDirectoryUsers } from './sort-directory-users.js';
import { SortedSide, type DisorderedInput, type SortedPages } from './sorted-side.js';

/** What is joined page by page. */
export interface SortedInput<E> {
  readonly origin: Origin;
  /** Whether the directory read saw every user: it has ended, since only core could sort it. */
  readonly completeness: Completeness;
  /** As `sortDirectoryUsers` orders them. */
  readonly directory: SortedPages<DirectoryUser, E>;
  /** As `compareEntries` orders them, which is what a store's `entries` gives. */
  readonly profiles: SortedPages<ProfileEntry, E>;
}

/** A page of rows is handed out as soon as it has so many; a page of input can make it larger. */
const ROWS_PER_PAGE = 1000;

type Side = 'directory' | 'profiles';

/**
 * The rows that `existence` gives, in the order of `compareRows`, from sorted pages of any size. Memory is bounded by a
 * page of either side and the largest group of equal skeletons. The first error of a source, or disorder, ends it; rows
 * that were handed out before are right.
 */
export async function* joinSortedPages<E>(
  input: SortedInput<E>,
): AsyncGenerator<Result<readonly ExistenceRow[], E | DisorderedInput>, void, void> {
  const matching = matchingOf(input.origin, input.completeness);
  const users = new SortedSide('directory', input.directory, compareDirectoryUsers);
  const entries = new SortedSide('profiles', input.profiles, compareEntries);
  let rows: ExistenceRow[] = [];
  try {
    for (;;) {
      const wanted = joinAtHand(users, entries, matching, rows);
      if (rows.length >= ROWS_PER_PAGE || (wanted === undefined && rows.length > 0)) {
        yield ok(rows);
        rows = [];
      }
      if (wanted === undefined) return;
      const more = await (wanted === 'directory' ? users : entries).more();
      if (more.isErr()) {
        yield err(more.error);
        return;
      }
    }
  } finally {
    await users.close();
    await entries.close();
  }
}

/** Joins what is at hand and tells which side has to be read on, if one has. */
function joinAtHand<E>(
  users: SortedSide<DirectoryUser, E>,
  entries: SortedSide<ProfileEntry, E>,
  matching: Matching,
  rows: ExistenceRow[],
): Side | undefined {
  for (;;) {
    const user = users.items[users.index];
    const entry = entries.items[entries.index];
    if (user === undefined && !users.ended) return 'directory';
    if (entry === undefined && !entries.ended) return 'profiles';
    if (user === undefined && entry === undefined) return undefined;
    const order = orderOf(user, entry);
    const usersEnd = order <= 0 ? users.endOfRun() : users.index;
    if (usersEnd === undefined) return 'directory';
    const entriesEnd = order >= 0 ? entries.endOfRun() : entries.index;
    if (entriesEnd === undefined) return 'profiles';
    const alone = usersEnd <= users.index + 1 && entriesEnd <= entries.index + 1;
    const row = alone
      ? singleRow(order <= 0 ? user : undefined, order >= 0 ? entry : undefined, matching)
      : undefined;
    if (row === undefined) {
      const group = { directory: users.take(usersEnd), entries: entries.take(entriesEnd) };
      for (const crowded of matchGroup(group, matching)) rows.push(crowded);
    } else {
      rows.push(row);
      users.index = usersEnd;
      entries.index = entriesEnd;
    }
  }
}

/** Which side comes next: the directory (below 0), the profiles (above 0), or both. A side at its end comes last. */
function orderOf(user: DirectoryUser | undefined, entry: ProfileEntry | undefined): number {
  if (user === undefined) return 1;
  if (entry === undefined) return -1;
  const [there, here] = [user.login.skeleton, entry.login.skeleton];
  return there === here ? 0 : compareCodePoints(there, here);
}

/** The row of a group of one user, one entry or one of both; `undefined` where it takes the whole rule. */
function singleRow(
  user: DirectoryUser | undefined,
  entry: ProfileEntry | undefined,
  matching: Matching,
): ExistenceRow | undefined {
  if (entry === undefined) return user && directoryOnlyRow(user, matching);
  if (entry.place === 'own-login-of-linked') return undefined;
  if (user === undefined) return profileOnlyRow(entry.profile, matching);
  return matchSingles(user, entry.profile, matching);
}
