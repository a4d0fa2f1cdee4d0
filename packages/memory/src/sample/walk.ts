import type { Cursor, Page, PortError, Result } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';

/** The pages of a listing, one after the other, with something done between them. */
export async function walk<T>(
  read: (page: { readonly cursor?: Cursor | undefined }) => Promise<Result<Page<T>, PortError>>,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly (readonly T[])[]> {
  const pages: (readonly T[])[] = [];
  let cursor: Cursor | undefined;
  do {
    const page = orThrow(await read({ cursor }));
    pages.push(page.items);
    cursor = page.next;
    if (cursor !== undefined) await between();
  } while (cursor !== undefined);
  return pages;
}
