import type { Cursor, Page, PortError, Result } from '@rollcall/core';
import { demand } from '../law/demand.js';
import { given } from './answer.js';

/** More pages than any law makes: a listing that gives them goes round in circles. */
const MOST_PAGES = 500;

/** The pages of a listing, one after the other, with something done between them. */
export async function walk<T>(
  read: (cursor: Cursor | undefined) => Promise<Result<Page<T>, PortError>>,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly (readonly T[])[]> {
  const pages: (readonly T[])[] = [];
  let cursor: Cursor | undefined;
  do {
    const page: Page<T> = given(await read(cursor), 'a page of a listing');
    pages.push(page.items);
    demand(pages.length < MOST_PAGES, `the listing has no end: ${MOST_PAGES} pages`);
    cursor = page.next;
    if (cursor !== undefined) await between();
  } while (cursor !== undefined);
  return pages;
}
