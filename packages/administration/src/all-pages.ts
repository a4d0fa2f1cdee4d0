import { err, ok, type Cursor, type Page, type Result } from '@rollcall/core';

/** Reads a listing to its end. A page that fails is the answer: a part of a listing is not the listing. */
export async function allPages<T, E>(
  read: (page: { readonly cursor?: Cursor | undefined }) => Promise<Result<Page<T>, E>>,
): Promise<Result<readonly T[], E>> {
  const items: T[] = [];
  let cursor: Cursor | undefined;
  do {
    const page = await read({ cursor });
    if (page.isErr()) return err(page.error);
    for (const item of page.value.items) items.push(item);
    cursor = page.value.next;
  } while (cursor !== undefined);
  return ok(items);
}
