import {
  err,
  ok,
  PAGE_LIMIT,
  type Page,
  type PageRequest,
  type PortError,
  type Result,
} from '@rollcall/core';
import { readCursor, writeCursor, type Listing } from './cursor.js';
import type { Place } from './place.js';
import type { SortedPlaces } from './sorted-places.js';

/**
 * One page of a listing: the items of those places that have one. A page goes on behind the sort key of its last item,
 * so that a row is not met twice or passed over because others come and go.
 */
export function takePage<P extends Place, T>(
  listing: Listing,
  places: SortedPlaces<P>,
  { cursor, limit = PAGE_LIMIT }: PageRequest,
  itemAt: (place: P) => T | undefined,
): Result<Page<T>, PortError> {
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT) {
    return err({
      code: 'invalid-request',
      operation: listing.operation,
      detail: `limit is 1 to ${PAGE_LIMIT}`,
    });
  }
  const start = cursor === undefined ? undefined : readCursor(listing, cursor);
  if (cursor !== undefined && start === undefined) return err({ code: 'invalid-cursor' });
  const items: T[] = [];
  let last: readonly string[] = [];
  for (const place of places.after(start)) {
    const item = itemAt(place);
    if (item === undefined) continue;
    if (items.length === limit) return ok({ items, next: writeCursor(listing, last) });
    items.push(item);
    last = place.sortKey;
  }
  return ok({ items });
}
