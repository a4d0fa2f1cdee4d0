import * as fc from 'fast-check';

/** The same value, which a counter-example shows so. */
export function shownAs<T extends object>(value: T, show: (value: T) => string): T {
  return Object.defineProperty(value, fc.toStringMethod, { value: () => show(value), enumerable: false });
}
