const FIRST_MS = 500;
const LONGEST_MS = 10_000;

/**
 * How long to wait before a repetition, the first being 1: exponential with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function backoffMs(repetition: number, random: () => number): number {
  return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** (repetition - 1));
}
