import { instantOf, type Clock } from '@rollcall/core';

const FIRST = Date.UTC(2026, 0, 1);

/** A clock that is a second later each time it is asked, beginning with 2026. */
export function countingClock(): Clock {
  let seconds = 0;
  return { now: () => instantOf(FIRST + 1000 * seconds++) };
}
