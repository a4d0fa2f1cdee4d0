/** What checking a law came to. */
export interface LawResult {
  /** Cases that ran, shrinking apart. */
  readonly cases: number;
  /** For each class how many cases hit it; declared classes that none did stand with 0. */
  readonly coverage: ReadonlyMap<string, number>;
  readonly failure?: LawFailure;
}

/** The smallest counter-example found, and where to find it again. */
export interface LawFailure {
  readonly counterexample: string;
  readonly error: string;
  readonly seed: number;
  /** Absent where only the whole run from the seed finds it again (sequences of commands). */
  readonly path?: string;
}

/** The declared classes that no case hit. */
export function missedClasses({ coverage }: LawResult): readonly string[] {
  return [...coverage].filter(([, hits]) => hits === 0).map(([name]) => name);
}
