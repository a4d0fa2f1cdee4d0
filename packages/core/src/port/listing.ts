import { err, ok, type Result } from '../result.js';
import { PAGE_LIMIT, type Cursor, type PageRequest } from './page.js';
import type { PortError } from './port-error.js';

/** A listing by sort key, for whoever implements one: cursors of another listing, environment or filter are not its own. */
export interface Listing {
  readonly operation: string;
  /** What tells its cursors from others'. */
  readonly scope: readonly string[];
  /** How many parts its sort keys have. */
  readonly sortKeyLength: number;
}

/** Which part of a listing is to be read. */
export interface ListingPart {
  /** The sort key behind which it goes on; nothing at its beginning. */
  readonly after: readonly string[] | undefined;
  readonly limit: number;
}

/** The part of a listing that is asked for, if that makes sense. */
export function partOf(
  listing: Listing,
  { cursor, limit = PAGE_LIMIT }: PageRequest,
): Result<ListingPart, PortError> {
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT) {
    const detail = `limit is 1 to ${PAGE_LIMIT}`;
    return err({ code: 'invalid-request', operation: listing.operation, detail });
  }
  if (cursor === undefined) return ok({ after: undefined, limit });
  const after = readCursor(listing, cursor);
  return after === undefined ? err({ code: 'invalid-cursor' }) : ok({ after, limit });
}

/** The cursor that goes on behind a sort key. */
export function cursorAfter({ operation, scope }: Listing, sortKey: readonly string[]): Cursor {
  return JSON.stringify([operation, ...scope, ...sortKey]) as Cursor;
}

function readCursor(listing: Listing, cursor: Cursor): readonly string[] | undefined {
  const parts = textsOf(cursor);
  const marks = [listing.operation, ...listing.scope];
  const isOwn = marks.every((mark, index) => mark === parts[index]);
  return isOwn && parts.length === marks.length + listing.sortKeyLength
    ? parts.slice(marks.length)
    : undefined;
}

function textsOf(cursor: string): readonly string[] {
  try {
    const parts: unknown = JSON.parse(cursor);
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch {
    return [];
  }
}
