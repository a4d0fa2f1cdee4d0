import { compareSortKeys, type Place } from './place.js';

/** Places in the order of their sort keys. */
export interface SortedPlaces<P extends Place> {
  readonly add: (place: P) => void;
  readonly remove: (place: P) => void;
  /** The places after a sort key, whether or not one stands on it; all places without one. */
  readonly after: (sortKey: readonly string[] | undefined) => Iterable<P>;
}

/**
 * Sorts when it is read. Adding and removing take constant time; the first read after them takes about one comparison
 * for each place (the places are nearly in order already), and every other read finds its start by halving.
 */
export function sortedPlaces<P extends Place>(): SortedPlaces<P> {
  let places: P[] = [];
  let state: 'sorted' | 'changed' = 'sorted';
  const removed = new Set<P>();

  const settle = (): readonly P[] => {
    if (state === 'changed') {
      places = places.filter((place) => !removed.has(place));
      places.sort((a, b) => compareSortKeys(a.sortKey, b.sortKey));
      removed.clear();
      state = 'sorted';
    }
    return places;
  };

  return {
    add: (place) => {
      places.push(place);
      state = 'changed';
    },
    remove: (place) => {
      removed.add(place);
      state = 'changed';
    },
    *after(sortKey) {
      const sorted = settle();
      for (
        let index = sortKey === undefined ? 0 : countUpTo(sorted, sortKey);
        index < sorted.length;
        index += 1
      ) {
        const place = sorted[index];
        if (place !== undefined) yield place;
      }
    },
  };
}

/** How many places stand at or before a sort key. */
function countUpTo(places: readonly Place[], sortKey: readonly string[]): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const place = places[middle];
    if (place !== undefined && compareSortKeys(place.sortKey, sortKey) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
