import { gap, product, type Left } from '../left.js';

/** What no suite of this system shows, and why. */
export const smartAgentLeft = {
  'S2-26': gap(),
  'S2-14': product('Reports and their statistics are Amazon Connect’s own.'),
} as const satisfies Left;
