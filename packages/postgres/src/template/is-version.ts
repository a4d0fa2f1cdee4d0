/** The largest version that the column of versions holds. */
const LARGEST = 2 ** 31 - 1;

/** Whether a number can be a version at all. */
export function isVersion(version: number): boolean {
  return Number.isInteger(version) && version > 0 && version <= LARGEST;
}
