/** How often an operation may be called: `rate` times a second for as long as one likes, and `burst` times at once. */
export interface Rate {
  readonly rate: number;
  readonly burst: number;
}

/** What the Administrator Guide gives every operation of user administration. */
export const defaultRate: Rate = { rate: 2, burst: 5 };

/** No throttling at all. */
export const unlimitedRate: Rate = { rate: Number.POSITIVE_INFINITY, burst: Number.POSITIVE_INFINITY };
