import { createUserAdministration } from '@rollcall/administration';
import type { Cursor, ProfileFilter, TemplateId } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import type { PostgresStores } from '@rollcall/postgres';
import { atMost, ratioOf, type BenchResult } from '../measure.js';
import { crowded, idWidth, templateIds } from './crowded.js';
import type { Database } from './database.js';
import { rowsByKey } from './rows-by-key.js';
import { sizes } from './sizes.js';

const PAGE = 50;
const ROUNDS = 15;
/** Reads in a row, of different places: so many that what the collection before each round costs them does not count. */
const READS = { pages: 100, users: 1000 };

/** Reads of single users and pages in tables with many profiles and many environments, against reads by primary key. */
export async function benchReads(database: Database, tell: (result: BenchResult) => void): Promise<void> {
  const { catalog, many, few } = await crowded(database);
  const byKey = await rowsByKey(database, 'many', PAGE);
  const page = async (id: string, of: PostgresStores, filter: ProfileFilter, cursors: readonly Start[]) => {
    const ratio = await ratioOf(
      () => repeat(READS.pages, (index) => readPage(of, filter, cursors[index % cursors.length])),
      () => repeat(READS.pages, (index) => byKey.page(numbered('profile-', index))),
      ROUNDS,
    );
    tell(atMost(`${database.name}: a page of ${PAGE} ${id}, over ${PAGE} rows by primary key`, ratio, 2));
  };
  const amid = `in ${sizes.profiles} profiles`;
  const somewhere = await placesIn(many, {});
  await page(`${amid}, the first`, many, {}, [undefined]);
  await page(`${amid}, at any depth`, many, {}, somewhere);
  const loginStartsWith = numbered('agent', 5).slice(0, -3);
  await page(`${amid}, by login prefix`, many, { loginStartsWith }, [undefined]);
  const template = { id: templateIds.last as string as TemplateId };
  await page(`${amid}, by last template`, many, { template }, await placesIn(many, { template }));
  await page(`in one of ${sizes.environments + 1} environments`, few, {}, [undefined]);

  const admin = createUserAdministration({ catalog, ...many });
  const settings = await ratioOf(
    () => repeat(READS.users, async (index) => orThrow(await admin.settingsOf(numbered('agent', index)))),
    () => repeat(READS.users, (index) => byKey.one(numbered('profile-', index))),
    ROUNDS,
  );
  tell(atMost(`${database.name}: settingsOf ${amid}, over a row by primary key`, settings, 1.3));
  await byKey.close();
}

type Start = Cursor | undefined;

async function readPage({ profiles }: PostgresStores, filter: ProfileFilter, cursor: Start): Promise<void> {
  const { items } = orThrow(await profiles.list({ filter, limit: PAGE, ...(cursor && { cursor }) }));
  if (items.length !== PAGE) throw new Error('The page is not full.');
}

/** Cursors at places all over a listing: cursors hold the sort key of an item, and those of the first page tell how. */
async function placesIn({ profiles }: PostgresStores, filter: ProfileFilter): Promise<readonly Start[]> {
  const { items, next = '' } = orThrow(await profiles.list({ filter, limit: PAGE }));
  const last = items.at(-1)!.profile.login.key.replace('agent', '');
  return Array.from({ length: READS.pages }, (_, index) => {
    return next.replaceAll(last, numbered('', index)) as Cursor;
  });
}

/** The name of one of many, all over them in no order, and none of the last page. */
function numbered(prefix: string, index: number): string {
  const place = 1 + ((index * 7919 * 97) % Math.floor(sizes.profiles * 0.9));
  return `${prefix}${String(place).padStart(idWidth, '0')}`;
}

async function repeat(times: number, read: (index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < times; index += 1) await read(index);
}
