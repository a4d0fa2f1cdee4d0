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

/** Which part of a listing is to be read. */
export interface Part {
  /** Where it goes on; nothing at its beginning. */
  readonly after: readonly string[] | undefined;
  readonly limit: number;
}

/** The part of a listing that is asked for, if that makes sense. */
export function partOf(
  listing: Listing,
  { cursor, limit = PAGE_LIMIT }: PageRequest,
): Result<Part, PortError> {
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT) {
    const detail = `limit is 1 to ${PAGE_LIMIT}`;
    return err({ code: 'invalid-request', operation: listing.operation, detail });
  }
  if (cursor === undefined) return ok({ after: undefined, limit });
  const after = readCursor(listing, cursor);
  return after === undefined ? err({ code: 'invalid-cursor' }) : ok({ after, limit });
}

/** The page that was read: one item more than the limit says that there is another page, and is not on this one. */
export function pageOf<T>(
  listing: Listing,
  { limit }: Part,
  read: readonly T[],
  sortKeyOf: (item: T) => readonly string[],
): Page<T> {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  if (last === undefined || read.length <= limit) return { items };
  return { items, next: writeCursor(listing, sortKeyOf(last)) };
}
