/** A stream of numbers that looks random and is the same for the same seed. */
export interface SeededRandom {
  /** The next number, at least 0 and below 1. */
  readonly next: () => number;
  /** The next whole number, at least 0 and below `bound`. */
  readonly below: (bound: number) => number;
  /** One of the choices, of which there has to be one. */
  readonly pick: <T>(choices: readonly T[]) => T;
}

/** Mulberry32: small, quick, and good enough for names and faults. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  const pick = <T>(choices: readonly T[]): T => {
    const [chosen] = choices.slice(below(choices.length));
    if (chosen === undefined) throw new RangeError('There is nothing to pick from.');
    return chosen;
  };
  return { next, below, pick };
}
