/** A moment as ISO 8601 text in UTC with milliseconds, `2026-11-22T09:30:00.000Z`: text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' };

/** The instant that lies so many milliseconds after the Unix epoch. */
export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}
