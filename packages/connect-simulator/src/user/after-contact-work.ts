import { invalidParameter } from '../refusal/refusal.js';

const LONGEST_SECONDS = 2_000_000;

/** AWS: "the maximum is 2,000,000 seconds (24 days)"; 0 is without limit. */
export function checkAfterContactWork(seconds: number | undefined, member: string): void {
  if (seconds !== undefined && seconds > LONGEST_SECONDS) {
    throw invalidParameter(member, `must be at most ${LONGEST_SECONDS}`);
  }
}
