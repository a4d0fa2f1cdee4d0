import {
  cursorAfter,
  partOf,
  type Listing,
  type Page,
  type PageRequest,
  type PortError,
  type Result,
} from '@rollcall/core';
import type { Place } from './place.js';
import type { SortedPlaces } from './sorted-places.js';

/**
 * One page of a listing: the items of those places that have one. A page goes on behind the sort key of its last item,
 * so that a row is not met twice or passed over because others come and go.
 */
export function takePage<P extends Place, T>(
  listing: Listing,
  places: SortedPlaces<P>,
  request: PageRequest,
  itemAt: (place: P) => T | undefined,
): Result<Page<T>, PortError> {
  return partOf(listing, request).map(({ after, limit }) => {
    const items: T[] = [];
    let last: readonly string[] = [];
    for (const place of places.after(after)) {
      const item = itemAt(place);
      if (item === undefined) continue;
      if (items.length === limit) return { items, next: cursorAfter(listing, last) };
      items.push(item);
      last = place.sortKey;
    }
    return { items };
  });
}
