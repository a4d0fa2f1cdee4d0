import { joinSortedPages, ok, sortDirectoryUsers, type DirectoryUser, type Result } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { postgresStores, type PostgresStores } from '@rollcall/postgres';
import { crowd, origin } from '../core/crowd.js';
import { catalogOf, changedTemplate } from '../core/settings.js';
import { atMost, collect, ratioOf, type BenchResult } from '../measure.js';
import type { Database } from './database.js';
import { sizes } from './sizes.js';

const PAGE = 1000;
const ROUNDS = 5;

/** The existence view over a directory at hand and stored profiles, against reading both without joining them. */
export async function benchExistence(database: Database, tell: (result: BenchResult) => void): Promise<void> {
  const { name, schema, asOwner } = database;
  const growth: number[] = [];
  for (const size of [sizes.users / 10, sizes.users]) {
    await asOwner(`truncate ${schema}.profiles, ${schema}.profile_security_profiles`);
    const stores = postgresStores({ environment: `existence-${size}`, pool: database.pool, schema });
    const users = await fill(stores, size);
    await asOwner(`analyze ${schema}.profiles`);
    if (size === sizes.users) {
      const ratio = await ratioOf(
        () => join(stores, users),
        () => readBoth(stores, users),
        ROUNDS,
      );
      tell(atMost(`${name}: existence, ${size} a side, over reading both`, ratio, 1.5));
    }
    growth.push(await memoryGrowth(stores, users));
  }
  const [small = 0, large = 0] = growth;
  const what = `${name}: peak memory growth of existence from ${sizes.users / 10} to ${sizes.users} a side`;
  tell(atMost(what, Math.max(0, large - small), 20, 'MB'));
}

/** Stores the profiles of a crowd; gives its directory users. */
async function fill(stores: PostgresStores, size: number): Promise<readonly DirectoryUser[]> {
  const [version] = changedTemplate(catalogOf(150), 15);
  orThrow(await stores.templates.add({ template: version }));
  const { users, profiles } = crowd(size);
  for (let start = 0; start < size; start += PAGE) {
    const writes = profiles
      .slice(start, start + PAGE)
      .map((profile) => ({ kind: 'insert', profile }) as const);
    for (const answer of orThrow(await stores.profiles.write({ writes }))) orThrow(answer);
  }
  return sortDirectoryUsers(users);
}

async function join(
  stores: PostgresStores,
  users: readonly DirectoryUser[],
  each: () => void = () => {},
): Promise<number> {
  const sides = { directory: pagesOf(users), profiles: entriesIn(stores) };
  let rows = 0;
  for await (const page of joinSortedPages({ origin, completeness: { complete: true }, ...sides })) {
    rows += page._unsafeUnwrap().length;
    each();
  }
  return rows;
}

async function readBoth(stores: PostgresStores, users: readonly DirectoryUser[]): Promise<number> {
  let read = 0;
  for await (const page of pagesOf(users)) read += orThrow(page).length;
  for await (const page of entriesIn(stores)) read += orThrow(page).length;
  return read;
}

/** Heap above that before, at its highest while rows are handed out and dropped. */
async function memoryGrowth(stores: PostgresStores, users: readonly DirectoryUser[]): Promise<number> {
  collect();
  const before = process.memoryUsage().heapUsed;
  let peak = 0;
  await join(stores, users, () => {
    collect();
    peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  });
  return peak / 1024 / 1024;
}

async function* pagesOf<T>(items: readonly T[]): AsyncGenerator<Result<readonly T[], never>> {
  for (let start = 0; start < items.length; start += PAGE) yield ok(items.slice(start, start + PAGE));
}

async function* entriesIn({ profiles }: PostgresStores) {
  let cursor: Parameters<typeof profiles.entries>[0] = {};
  for (;;) {
    const read = await profiles.entries(cursor);
    yield read.map(({ items }) => items);
    if (read.isErr() || read.value.next === undefined) return;
    cursor = { cursor: read.value.next };
  }
}
