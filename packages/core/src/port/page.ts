import type { PortCall } from './port-call.js';

/** Where a listing goes on. Opaque: made by the port that listed, understood by it alone. */
export type Cursor = string & { readonly __brand: 'Cursor' };

/** A part of a listing; without `next` it was the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: Cursor;
}

/** How many items a page holds at most, and by default, in every listing. */
export const PAGE_LIMIT = 1000;

/** Which part of a listing is asked for. `limit` is 1 to `PAGE_LIMIT`. */
export interface PageRequest extends PortCall {
  readonly cursor?: Cursor | undefined;
  readonly limit?: number | undefined;
}
