/** Counts for each class in how many cases it was hit. */
export class Coverage<Class extends string> {
  readonly #counts: Map<string, number>;

  constructor(classes: readonly Class[]) {
    this.#counts = new Map(classes.map((name) => [name, 0]));
  }

  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** Runs one case; a class that it names twice counts once. */
  async ofCase(run: (cover: (name: Class) => void) => Promise<void>): Promise<void> {
    const hit = new Set<Class>();
    await run((name) => hit.add(name));
    for (const name of hit) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }
}
