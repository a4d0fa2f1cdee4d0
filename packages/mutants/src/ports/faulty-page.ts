import { ok, type Cursor, type Page, type PortError, type Result } from '@rollcall/core';

interface Request {
  readonly cursor?: Cursor | undefined;
  readonly limit?: number | undefined;
}

type Read<T> = (page: Request) => Promise<Result<Page<T>, PortError>>;

/** Pages by offset over all that there is at the moment, in whatever order is wanted. */
export async function pageByOffset<T>(
  read: Read<T>,
  { cursor, limit = 1000 }: Request,
  inOrder: (items: readonly T[]) => readonly T[] = (items) => items,
): Promise<Result<Page<T>, PortError>> {
  const start = cursor === undefined ? 0 : Number(/^@(\d+)$/.exec(cursor)?.[1]);
  const asked = await read(Number.isNaN(start) ? { cursor, limit } : { limit });
  if (asked.isErr()) return asked;
  const all = await read({});
  return all.map(({ items }) => {
    const page = inOrder(items).slice(start, start + limit);
    const end = start + limit;
    return end < items.length ? { items: page, next: `@${end}` as Cursor } : { items: page };
  });
}

/** The page without its last item, where another page follows. */
export function withoutLast<T>(page: Page<T>): Page<T> {
  return page.next === undefined ? page : { ...page, items: page.items.slice(0, -1) };
}

/** Lists again what the page before ended with. */
export function repeatLast<T>(): (page: Page<T>, cursor: Cursor | undefined) => Page<T> {
  let last: T | undefined;
  return (page, cursor) => {
    const items = cursor !== undefined && last !== undefined ? [last, ...page.items] : page.items;
    last = page.items.at(-1);
    return { ...page, items };
  };
}

/** An answer of success. */
export function fine<T>(value: T): Promise<Result<T, never>> {
  return Promise.resolve(ok(value));
}

/** The limit of a query that is to tell whether there is a next page. */
export function oneMore(limit: number | undefined): { readonly limit?: number } {
  return limit === undefined || !(limit >= 1 && limit < 1000) ? {} : { limit: limit + 1 };
}
