import { ok, type Result } from '@rollcall/core';

/** Items in pages of a size, after an empty one. */
export async function* pagesOf<Item>(
  items: readonly Item[],
  size: number,
): AsyncGenerator<Result<readonly Item[], never>> {
  yield ok([]);
  for (let start = 0; start < items.length; start += size) yield ok(items.slice(start, start + size));
}
