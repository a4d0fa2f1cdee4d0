/** Whether a condition of a filter holds; one that is not given does. */
export function holds<T>(wanted: T | undefined, test: (wanted: T) => boolean): boolean {
  return wanted === undefined || test(wanted);
}
