import { describe, expect, it } from 'vitest';
import { cursorAfter, partOf, type Listing } from './listing.js';
import { PAGE_LIMIT, type Cursor } from './page.js';

const listing: Listing = { operation: 'profiles.list', scope: ['here', 'filter'], sortKeyLength: 2 };

describe('a part of a listing', () => {
  it('goes on behind the sort key that its cursor was made from', () => {
    const cursor = cursorAfter(listing, ['ann', '__proto__']);
    expect(partOf(listing, { cursor, limit: 5 })._unsafeUnwrap()).toEqual({
      after: ['ann', '__proto__'],
      limit: 5,
    });
  });

  it('begins at the beginning, and is as long as a page may be, where nothing is said', () => {
    expect(partOf(listing, {})._unsafeUnwrap()).toEqual({ after: undefined, limit: PAGE_LIMIT });
  });

  it.each([
    cursorAfter({ ...listing, operation: 'profiles.entries' }, ['a', 'b']),
    cursorAfter({ ...listing, scope: ['there', 'filter'] }, ['a', 'b']),
    cursorAfter({ ...listing, scope: ['here', 'other filter'] }, ['a', 'b']),
    cursorAfter(listing, ['a']),
    cursorAfter(listing, ['a', 'b', 'c']),
    '["profiles.list","here","filter","a",1]' as Cursor,
    '{}' as Cursor,
    'no JSON' as Cursor,
  ])('does not go on by the cursor %s of somebody else', (cursor) => {
    expect(partOf(listing, { cursor })._unsafeUnwrapErr()).toEqual({ code: 'invalid-cursor' });
  });

  it.each([0, -1, 1.5, Number.NaN, PAGE_LIMIT + 1])('is not %s long', (limit) => {
    expect(partOf(listing, { limit })._unsafeUnwrapErr()).toEqual({
      code: 'invalid-request',
      operation: 'profiles.list',
      detail: `limit is 1 to ${PAGE_LIMIT}`,
    });
  });
});
