import type { SortingColumn } from './list-column.js';
import type { ListedUser } from './listed-user.js';

/** How the list is sorted. */
export interface ListOrder {
  readonly by: SortingColumn;
  readonly direction?: 'ascending' | 'descending';
  /** Whose alphabet counts, as a BCP 47 tag: English unless it is said. */
  readonly locale?: string;
}

/** Users in alphabetical order of a column, from the top level down for a hierarchy; equal ones stay as they stood. */
export function sortUsers(
  users: readonly ListedUser[],
  { by, direction = 'ascending', locale = 'en' }: ListOrder,
): readonly ListedUser[] {
  const { compare } = new Intl.Collator(locale);
  const sign = direction === 'ascending' ? 1 : -1;
  return users.toSorted((a, b) => sign * compareLists(namesOf(a[by]), namesOf(b[by]), compare));
}

function namesOf(cell: string | readonly string[]): readonly string[] {
  return typeof cell === 'string' ? [cell] : cell;
}

function compareLists(
  a: readonly string[],
  b: readonly string[],
  compare: (a: string, b: string) => number,
): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compare(a[at]!, b[at]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
