import {
  cursorAfter,
  err,
  ok,
  partOf as anyPartOf,
  type Listing,
  type ListingPart,
  type Page,
  type PageRequest,
  type PortError,
  type Result,
} from '@rollcall/core';
import { isKeepableText } from '../value/unkeepable.js';

/** The part of a listing that is asked for, if that makes sense: no sort key holds what Postgres cannot keep. */
export function partOf(listing: Listing, request: PageRequest): Result<ListingPart, PortError> {
  return anyPartOf(listing, request).andThen(
    (part): Result<ListingPart, PortError> =>
      part.after?.every(isKeepableText) === false ? err({ code: 'invalid-cursor' }) : ok(part),
  );
}

/** The page that was read: one item more than the limit says that there is another page, and is not on this one. */
export function pageOf<T>(
  listing: Listing,
  { limit }: ListingPart,
  read: readonly T[],
  sortKeyOf: (item: T) => readonly string[],
): Page<T> {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  if (last === undefined || read.length <= limit) return { items };
  return { items, next: cursorAfter(listing, sortKeyOf(last)) };
}
