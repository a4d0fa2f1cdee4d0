import type { Login } from '../login/login.js';
import { err, ok, type Result } from '../result.js';

/** Pages of one side of a join, until the first error. Pages may be empty, and of any size. */
export type SortedPages<T, E> = AsyncIterable<Result<readonly T[], E>>;

/** One side of a streaming join is not in strictly ascending order: it is unsorted, or tells somebody twice. */
export interface DisorderedInput {
  readonly code: 'disordered-input';
  readonly side: 'directory' | 'profiles';
  /** The item that does not come after the one before it, counted from 0 over all pages. */
  readonly position: number;
}

/** The part of one sorted side that is at hand. Both sides of a join are read by the same rules. */
export class SortedSide<T extends { readonly login: Login }, E> {
  /** Items that were read; those before `index` are joined. */
  items: readonly T[] = [];
  index = 0;
  ended = false;
  private before = 0;
  private last: T | undefined;
  private readonly pages: AsyncIterator<Result<readonly T[], E>>;
  private readonly side: DisorderedInput['side'];
  private readonly compare: (a: T, b: T) => number;

  constructor(side: DisorderedInput['side'], pages: SortedPages<T, E>, compare: (a: T, b: T) => number) {
    this.side = side;
    this.pages = pages[Symbol.asyncIterator]();
    this.compare = compare;
  }

  /** The end of the run of equal skeletons that begins at `index`, or `undefined` if the next page may go on with it. */
  endOfRun(): number | undefined {
    const { items, index } = this;
    const skeleton = items[index]?.login.skeleton;
    let end = index + 1;
    while (end < items.length && items[end]?.login.skeleton === skeleton) end += 1;
    return end === items.length && !this.ended ? undefined : end;
  }

  /** Hands over the items up to `end`. */
  take(end: number): readonly T[] {
    const taken = this.items.slice(this.index, end);
    this.index = end;
    return taken;
  }

  /** Reads the next page and checks its order. What is not joined yet stays at hand. */
  async more(): Promise<Result<void, E | DisorderedInput>> {
    const next = await this.pages.next();
    if (next.done === true) {
      this.ended = true;
      return ok(undefined);
    }
    return next.value.andThen((page) => this.append(page));
  }

  /** Tells the source that nothing more is wanted. */
  async close(): Promise<void> {
    await this.pages.return?.();
  }

  private append(page: readonly T[]): Result<void, DisorderedInput> {
    const disorder = this.firstDisorder(page);
    if (disorder !== -1) {
      return err({ code: 'disordered-input', side: this.side, position: this.before + disorder });
    }
    this.before += page.length;
    this.items = this.index === this.items.length ? page : [...this.items.slice(this.index), ...page];
    this.index = 0;
    return ok(undefined);
  }
  private firstDisorder(page: readonly T[]): number {
    let { last } = this;
    for (let index = 0; index < page.length; index += 1) {
      const item = page[index] as T;
      if (last !== undefined && !surelyBefore(last, item) && this.compare(last, item) >= 0) return index;
      last = item;
    }
    this.last = last;
    return -1;
  }
}

const SURROGATE = /[\uD800-\uDFFF]/;

/** By skeleton alone, and by UTF-16 unit: as good as by code point unless the first of two has a surrogate. */
function surelyBefore<T extends { readonly login: Login }>(a: T, b: T): boolean {
  const { skeleton } = a.login;
  return skeleton < b.login.skeleton && !SURROGATE.test(skeleton);
}
