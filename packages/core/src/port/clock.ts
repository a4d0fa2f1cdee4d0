import type { Instant } from './instant.js';

/** Tells the time. Core never reads a clock of its own: what needs "now" takes one of these, or an instant. */
export interface Clock {
  readonly now: () => Instant;
}
