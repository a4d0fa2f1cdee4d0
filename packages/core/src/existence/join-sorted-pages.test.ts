import { describe, expect, it } from 'vitest';
import { origin, user } from '../../test/samples.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import type { ProfileEntry } from '../profile/profile-entry.js';
import { err, ok, type Result } from '../result.js';
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
