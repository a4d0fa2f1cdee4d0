import { err, ok, type PortError, type Result } from '@rollcall/core';
import { portErrorOf, unexpectedAnswer, type Failure } from './failure.js';
import type { ConnectOperation } from './operation.js';

/** One page of an answer: without `items` it is not what the operation answers; without `next` it is the last. */
export interface AnsweredPage<Item> {
  readonly items: readonly Item[] | undefined;
  readonly next: string | undefined;
  /** How many items there are altogether, where the operation gives an estimate. */
  readonly total?: number | undefined;
}

/** What was read page by page, and why it stopped before the end, if it did. */
export interface Listing<Item> {
  readonly items: readonly Item[];
  readonly total: number | undefined;
  readonly stopped?: PortError;
}

/** Reads pages until there are no more, or one fails. */
export async function allPages<Item>(request: {
  readonly operation: ConnectOperation;
  readonly read: (token: string | undefined) => Promise<Result<AnsweredPage<Item>, Failure>>;
  readonly onPage?: (soFar: readonly Item[], total: number | undefined) => void;
}): Promise<Listing<Item>> {
  const items: Item[] = [];
  const seen = new Set<string>();
  let total: number | undefined;
  let token: string | undefined;
  do {
    const page = await request.read(token);
    if (page.isErr()) return { items, total, stopped: portErrorOf(page.error) };
    // A list that is missing, or a token that leads back, would read as "that was all", or for ever.
    const { next } = page.value;
    if (page.value.items === undefined || (next && seen.has(next))) {
      return { items, total, stopped: unexpectedAnswer(request.operation) };
    }
    for (const item of page.value.items) items.push(item);
    total = page.value.total ?? total;
    if (next) seen.add(next);
    token = next;
    request.onPage?.(items, total);
  } while (token);
  return { items, total };
}

/** A listing that is of use only as a whole. */
export function whole<Item>(listing: Listing<Item>): Result<readonly Item[], PortError> {
  return listing.stopped === undefined ? ok(listing.items) : err(listing.stopped);
}
