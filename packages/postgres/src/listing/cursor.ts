import type { Cursor } from '@rollcall/core';
import { isKeepableText } from '../value/unkeepable.js';

/** A listing: cursors of another one, of another environment or of another filter are not its own. */
export interface Listing {
  readonly operation: string;
  /** What tells its cursors from others'. */
  readonly scope: readonly string[];
  /** How many parts its sort keys have. */
  readonly sortKeyLength: number;
}

/** The cursor that goes on after a sort key. */
export function writeCursor({ operation, scope }: Listing, sortKey: readonly string[]): Cursor {
  return JSON.stringify([operation, ...scope, ...sortKey]) as Cursor;
}

/** The sort key after which a listing goes on; `undefined` if the cursor is not one of this listing's. */
export function readCursor(listing: Listing, cursor: Cursor): readonly string[] | undefined {
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
    const isTexts = Array.isArray(parts) && parts.every((part) => typeof part === 'string');
    return isTexts && parts.every(isKeepableText) ? parts : [];
  } catch {
    return [];
  }
}
