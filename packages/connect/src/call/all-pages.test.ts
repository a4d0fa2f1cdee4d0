import { err, ok } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { allPages, whole, type AnsweredPage } from './all-pages.js';

const read = (pages: Record<string, AnsweredPage<number>>) => async (token: string | undefined) => {
  const page = pages[token ?? 'first'];
  return page === undefined ? err({ code: 'unavailable' } as const) : ok(page);
};

describe('allPages', () => {
  test('reads to the page without a token', async () => {
    const pages = {
      first: { items: [1, 2], next: 'a' },
      a: { items: [], next: 'b' },
      b: { items: [3], next: '' },
    };
    const progress: number[] = [];
    const listing = await allPages({
      operation: 'ListUsers',
      read: read(pages),
      onPage: (soFar) => progress.push(soFar.length),
    });
    expect(listing).toEqual({ items: [1, 2, 3], total: undefined });
    expect(progress).toEqual([2, 2, 3]);
  });

  test('keeps what it read before a page failed', async () => {
    const listing = await allPages({
      operation: 'ListUsers',
      read: read({ first: { items: [1], next: 'gone' } }),
    });
    expect(listing).toEqual({ items: [1], total: undefined, stopped: { code: 'unavailable' } });
    expect(whole(listing).isErr()).toBe(true);
  });

  test('an answer without its list is not an empty list', async () => {
    const listing = await allPages({
      operation: 'ListUsers',
      read: read({ first: { items: undefined, next: undefined } }),
    });
    expect(listing.stopped).toEqual({ code: 'unexpected-answer', operation: 'ListUsers' });
  });

  test('ends when a token leads back', async () => {
    const pages = {
      first: { items: [1], next: 'a' },
      a: { items: [2], next: 'b' },
      b: { items: [3], next: 'a' },
    };
    const listing = await allPages({ operation: 'ListUsers', read: read(pages) });
    expect(listing.items).toEqual([1, 2]);
    expect(listing.stopped?.code).toBe('unexpected-answer');
  });
});
