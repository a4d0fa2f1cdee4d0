import { gap, type Left } from '../left.js';

/** What no suite of this system shows, and why. */
export const neonNowLeft = {
  'S3-07': gap(),
} as const satisfies Left;
