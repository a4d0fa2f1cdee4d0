/** Whether a condition of a filter holds; one that is not given does. */
export function holds<T>(wanted: T | undefined, test: (wanted: T) => boolean): boolean {
  return wanted === undefined || test(wanted);
}

/** Whether a value is the one that is wanted, or one of those. */
export function isAmong<T extends string>(wanted: T | readonly T[], value: T): boolean {
  return typeof wanted === 'string' ? wanted === value : wanted.includes(value);
}
