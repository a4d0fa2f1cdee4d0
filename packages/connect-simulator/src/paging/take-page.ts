import type { PageFault } from './page-fault.js';
import { readPageToken, writePageToken } from './page-token.js';

/** What a request says of the page that it wants; all else that it says is bound to the token. */
export interface PageInput {
  readonly NextToken?: string | undefined;
  readonly MaxResults?: number | undefined;
}

/** When a page is asked for, and what is to go wrong with it. */
export interface PageContext {
  readonly now: () => number;
  readonly pageFault?: PageFault | undefined;
}

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly NextToken: string | undefined;
}

/** AWS gives a hundred where nothing is said. */
const DEFAULT_SIZE = 100;

/** One page of `items`, which stand in ascending order of `sequence`. */
export function takePage<T extends { readonly sequence: number }>(
  items: readonly T[],
  operation: string,
  input: PageInput,
  { now, pageFault }: PageContext,
): PageOf<T> {
  const { NextToken, MaxResults = DEFAULT_SIZE, ...rest } = input;
  const listing = JSON.stringify([operation, MaxResults, rest]);
  const begin = NextToken ? firstAfter(items, readPageToken(NextToken, listing, now())) : 0;
  const start = NextToken ? shifted(begin, MaxResults, pageFault) : begin;
  const page = items.slice(start, start + MaxResults);
  const last = page.at(-1);
  const more = last !== undefined && start + MaxResults < items.length;
  return {
    items: page,
    NextToken: more ? writePageToken({ listing, after: last.sequence }, now()) : undefined,
  };
}

function shifted(start: number, size: number, fault: PageFault | undefined): number {
  if (fault === 'duplicate-item') return Math.max(0, start - 1);
  return fault === 'missing-page' ? start + size : start;
}

function firstAfter(items: readonly { readonly sequence: number }[], after: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.sequence ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
