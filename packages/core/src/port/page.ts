/** Where a listing goes on. Opaque: made by the port that listed, understood by it alone. */
export type Cursor = string & { readonly __brand: 'Cursor' };

/** A part of a listing; without `next` it was the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: Cursor;
}
