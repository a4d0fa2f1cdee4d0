import {
  compareEntries,
  entriesOf,
  joinSortedPages,
  ok,
  sortDirectoryUsers,
  type DirectoryUser,
  type ProfileEntry,
  type Result,
} from '@rollcall/core';
import { atMost, collect, ratioOf, type BenchResult } from '../measure.js';
import { crowd, origin } from './crowd.js';
import { differencesOf, type JoinedRow } from './map-join.js';

const PAGE = 1000;

/** More than elsewhere: a join of 100,000 takes so short that a collection of garbage within it counts. */
const ROUNDS = 15;

/** The existence view over sorted pages against the merge loop that one would write by hand. */
export async function benchJoin(tell: (result: BenchResult) => void): Promise<void> {
  const growth: number[] = [];
  for (const size of [100_000, 1_000_000]) {
    const { users, profiles } = crowd(size);
    const directory = sortDirectoryUsers(users);
    const entries = profiles.flatMap(entriesOf).sort(compareEntries);
    const ratio = await ratioOf(
      () => joinAll(directory, entries),
      () => mergeLoop(pagesOf(directory), pagesOf(entries)),
      ROUNDS,
    );
    tell(atMost(`existence over sorted pages, ${size} a side, over a hand-written merge loop`, ratio, 1.5));
    growth.push(await memoryGrowth(directory, entries));
    tell(atMost(`peak memory growth of the same, ${size} a side`, growth.at(-1)!, 100, 'MB'));
  }
  const [small = 0, large = 0] = growth;
  tell(
    atMost(
      'peak memory growth from 100000 to 1000000 a side, difference',
      Math.max(0, large - small),
      20,
      'MB',
    ),
  );
}

async function joinAll(
  directory: readonly DirectoryUser[],
  entries: readonly ProfileEntry[],
): Promise<number> {
  let rows = 0;
  const input = {
    origin,
    completeness: { complete: true },
    directory: results(directory),
    profiles: results(entries),
  } as const;
  for await (const page of joinSortedPages<never>(input)) rows += page._unsafeUnwrap().length;
  return rows;
}

/** Heap above that before, at its highest while rows are handed out and dropped: what is in use, and what is left lying. */
async function memoryGrowth(
  directory: readonly DirectoryUser[],
  entries: readonly ProfileEntry[],
): Promise<number> {
  collect();
  const before = process.memoryUsage().heapUsed;
  let peak = 0;
  const input = {
    origin,
    completeness: { complete: true },
    directory: results(directory),
    profiles: results(entries),
  } as const;
  for await (const page of joinSortedPages<never>(input)) {
    void page;
    peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  }
  return peak / 1024 / 1024;
}

async function* results<T>(items: readonly T[]): AsyncGenerator<Result<readonly T[], never>> {
  for (let start = 0; start < items.length; start += PAGE) yield ok(items.slice(start, start + PAGE));
}

async function* pagesOf<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < items.length; start += PAGE) yield items.slice(start, start + PAGE);
}

/** A merge join by pages for exactly this case: unique ASCII keys on both sides, no ambiguity. */
async function mergeLoop(
  userPages: AsyncGenerator<readonly DirectoryUser[]>,
  entryPages: AsyncGenerator<readonly ProfileEntry[]>,
): Promise<number> {
  let users: readonly DirectoryUser[] = [];
  let entries: readonly ProfileEntry[] = [];
  let u = 0;
  let e = 0;
  let joined = 0;
  let rows: JoinedRow[] = [];
  for (;;) {
    if (u === users.length) [users, u] = [(await userPages.next()).value ?? [], 0];
    if (e === entries.length) [entries, e] = [(await entryPages.next()).value ?? [], 0];
    const user = users[u];
    const profile = entries[e]?.profile;
    if (user === undefined && profile === undefined) return joined + rows.length;
    if (profile === undefined || (user !== undefined && user.login.key < profile.login.key)) {
      rows.push({ presence: 'directory-only', directory: user, profile: undefined, differences: [] });
      u += 1;
    } else if (user === undefined || user.login.key > profile.login.key) {
      rows.push({ presence: 'profile-only', directory: undefined, profile, differences: [] });
      e += 1;
    } else {
      rows.push({ presence: 'both', directory: user, profile, differences: differencesOf(user, profile) });
      u += 1;
      e += 1;
    }
    if (rows.length < PAGE) continue;
    joined += rows.length;
    rows = [];
  }
}
