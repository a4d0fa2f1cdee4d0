import { instantOf, type Clock } from '@rollcall/core';

/** A clock that is a second later each time it is asked. */
export function countingClock(): Clock {
  let seconds = 0;
  return { now: () => instantOf(1000 * seconds++) };
}
