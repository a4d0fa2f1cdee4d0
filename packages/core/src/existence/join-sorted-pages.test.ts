import { describe, expect, it } from 'vitest';
import { linkedTo, origin, profile, standing, user, version } from '../../test/samples.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { compareEntries, entriesOf, type ProfileEntry } from '../profile/profile-entry.js';
import { err, ok, type Result } from '../result.js';
import { sortRows } from './compare-rows.js';
import { existence } from './existence.js';
import { joinSortedPages } from './join-sorted-pages.js';
import { loginNameOf } from './login-of-row.js';
import { sortDirectoryUsers } from './sort-directory-users.js';

const completeness = { complete: true } as const;

function users(...loginNames: readonly string[]): readonly DirectoryUser[] {
  return loginNames.map((loginName) => user(loginName));
}

async function* nothing(): AsyncGenerator<Result<readonly ProfileEntry[], 'broken'>> {}

describe('joinSortedPages', () => {
  it('hands on the error of a source, after the rows before it, and ends', async () => {
    async function* broken(): AsyncGenerator<Result<readonly DirectoryUser[], 'broken'>> {
      yield ok(users(...Array.from({ length: 1500 }, (_, index) => String(index + 1000))));
      yield err('broken');
      yield ok(users('zoe'));
    }
    const pages = [];
    for await (const page of joinSortedPages({
      origin,
      completeness,
      directory: broken(),
      profiles: nothing(),
    })) {
      pages.push(page.map((rows) => rows.length));
    }
    expect(pages).toEqual([ok(1499), err('broken')]);
  });

  it('closes its sources when nobody wants more', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Result<readonly DirectoryUser[], 'broken'>> {
      try {
        for (let page = 10; ; page += 1) {
          yield ok(users(...Array.from({ length: 1000 }, (_, index) => `${page}-${index + 1000}`)));
        }
      } finally {
        closed = true;
      }
    }
    for await (const page of joinSortedPages({
      origin,
      completeness,
      directory: endless(),
      profiles: nothing(),
    })) {
      expect(page.isOk()).toBe(true);
      break;
    }
    expect(closed).toBe(true);
  });

  describe('of both sides', () => {
    const there = users('ann', 'Bo', 'bo', 'cy', '\uFF44ee', 'fay');
    const here = [
      profile('ann', standing(version())),
      profile('bo', standing(version())),
      profile('dee', standing(version())),
      profile('eve', standing(version()), linkedTo(user('fay'))),
      profile('gus', standing(version())),
    ];

    async function* paged<T>(items: readonly T[], size: number): AsyncGenerator<Result<readonly T[], never>> {
      for (let at = 0; at < items.length; at += size) yield ok(items.slice(at, at + size));
      yield ok([]);
    }

    async function joined(
      directory: readonly DirectoryUser[],
      entries: readonly ProfileEntry[],
      sizes: readonly [number, number],
    ) {
      const pages = [];
      for await (const page of joinSortedPages({
        origin,
        completeness,
        directory: paged(directory, sizes[0]),
        profiles: paged(entries, sizes[1]),
      })) {
        pages.push(page);
      }
      return pages;
    }

    const entries = here.flatMap(entriesOf).toSorted(compareEntries);

    it.each([
      [1, 1],
      [2, 3],
      [9, 1],
      [1, 9],
    ])('gives the rows of the whole join, in their order, from pages of %i and %i', async (...sizes) => {
      const { rows } = existence({ origin, directory: { users: there, completeness }, profiles: here });
      expect(await joined(sortDirectoryUsers(there), entries, sizes)).toEqual([ok(sortRows(rows))]);
    });

    it('has no page where nobody exists', async () => {
      expect(await joined([], [], [1, 1])).toEqual([]);
    });

    it.each([
      ['directory', 1, users('bo', 'ann'), entries.slice(0, 1)],
      ['directory', 2, users('ann', 'bo', 'bo'), []],
      ['profiles', 1, [], entries.slice(0, 2).toReversed()],
    ] as const)(
      'ends where the %s tell somebody out of order, at %i',
      async (side, position, first, second) => {
        const disorder = err({ code: 'disordered-input', side, position });
        expect(await joined(first, second, [9, 9])).toEqual([disorder]);
        expect((await joined(first, second, [1, 1])).at(-1)).toEqual(disorder);
      },
    );
  });

  it('goes by code point, as Postgres does, and not by UTF-16 unit', async () => {
    async function* sorted(): AsyncGenerator<Result<readonly DirectoryUser[], 'broken'>> {
      yield ok(sortDirectoryUsers(users('\u{10000}', '\uE000')));
    }
    const names = [];
    for await (const page of joinSortedPages({
      origin,
      completeness,
      directory: sorted(),
      profiles: nothing(),
    })) {
      names.push(...page._unsafeUnwrap().map(loginNameOf));
    }
    expect(names).toEqual(['\uE000', '\u{10000}']);
  });
});
